package framework;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

public class PatternTest {

    @ParameterizedTest
    @DisplayName("The same shape and method twice is an error that names both patterns")
    @CsvSource({"/a/{x},/a/{y}", "/a,/a", "/a/{x...},/a/{y...}", "/{x}/b,/{y}/b"})
    void refusesConflicts(String first, String second) {
        Api api = new Api().get(first, request -> Response.text(""));
        String message = assertThrows(IllegalArgumentException.class,
                () -> api.get(second, request -> Response.text(""))).getMessage();
        assertTrue(message.contains(first) && message.contains(second), message);
        api.post(second, request -> Response.text(""));
    }

    @Test
    @DisplayName("The route that was there first is still there after a conflict")
    void keepsFirstOfTwo() {
        Api api = new Api().get("/a/{x}", request -> Response.text("first"));
        assertThrows(IllegalArgumentException.class,
                () -> api.get("/a/{y}", request -> Response.text("second")));
        assertEquals("first", api.handle(Request.get("/a/1")).text());
    }

    @Test
    @DisplayName("Patterns that share a node may disagree about the name of a parameter")
    void namesParametersByPattern() {
        Api api = new Api()
                .get("/n/{id}", request -> Response.text(request.param("id")))
                .delete("/n/{number}", request -> Response.text(request.param("number")))
                .get("/n/{key}/x", request -> Response.text(request.param("key")));
        assertEquals("7", api.handle(Request.get("/n/7")).text());
        assertEquals("8", api.handle(Request.of("DELETE", "/n/8")).text());
        assertEquals("9", api.handle(Request.get("/n/9/x")).text());
    }

    @Test
    @DisplayName("Each of get, post, put, patch and delete answers its own method")
    void answersEachMethod() {
        Api api = new Api()
                .get("/", request -> Response.text("get"))
                .post("/", request -> Response.text("post"))
                .put("/", request -> Response.text("put"))
                .patch("/", request -> Response.text("patch"))
                .delete("/", request -> Response.text("delete"));
        for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
            assertEquals(method.toLowerCase(), api.handle(Request.of(method, "/")).text());
        }
    }

    @Test
    @DisplayName("Any word is a method for route()")
    void takesAnyMethod() {
        Api api = new Api().route("PROPFIND", "/", request -> Response.text("found"));
        assertEquals("found", api.handle(Request.of("PROPFIND", "/")).text());
        assertEquals("OPTIONS, PROPFIND",
                api.handle(Request.get("/")).header("Allow").orElseThrow());
    }

    @Test
    @DisplayName("Asking for a parameter that the route lacks is an error that names it")
    void refusesUnknownParameters() {
        Api api = new Api().get("/n/{id}", request -> {
            String message = assertThrows(IllegalArgumentException.class,
                    () -> request.param("no")).getMessage();
            return Response.text(message);
        });
        assertTrue(api.handle(Request.get("/n/7")).text().contains("no"));
    }

    @Test
    @DisplayName("A handler cannot change the parameters of its request")
    void keepsParameters() {
        Api api = new Api().get("/n/{id}", request -> {
            assertThrows(UnsupportedOperationException.class,
                    () -> request.params().put("id", "other"));
            return Response.text(request.withHeader("X", "y").param("id"));
        });
        assertEquals("7", api.handle(Request.get("/n/7")).text());
    }
}
