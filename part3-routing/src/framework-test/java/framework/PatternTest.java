package framework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PatternTest {

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

    @ParameterizedTest
    @DisplayName("A malformed pattern is an error that names it")
    @ValueSource(strings = {"", "a", "/{}", "/{a", "/a}", "/{a}-{b}", "/x{a}", "/{a b}",
            "/{a}/{a}", "/{a}/{a...}", "/{rest...}/x", "/{rest...}/", "/{...}", "/{{a}}"})
    void refusesMalformedPatterns(String pattern) {
        String message = assertThrows(IllegalArgumentException.class, () ->
                new Api().get(pattern, request -> Response.text(""))).getMessage();
        assertTrue(message.contains("\"" + pattern + "\""), message);
    }

    @Test
    @DisplayName("A method is a token, and any token will do")
    void takesAnyMethod() {
        Api api = new Api().route("PROPFIND", "/", request -> Response.text("found"));
        assertEquals("found", api.handle(Request.of("PROPFIND", "/")).text());
        String message = assertThrows(IllegalArgumentException.class,
                () -> api.route("A B", "/", request -> Response.text(""))).getMessage();
        assertTrue(message.contains("method"), message);
    }

    @Test
    @DisplayName("A typed parameter that its function refuses is 400")
    void readsTypedParameters() {
        Api api = new Api().get("/n/{id}", request ->
                Response.text("" + (request.param("id", Integer::valueOf) + 1)));
        assertEquals("8", api.handle(Request.get("/n/7")).text());
        Api changing = new Api().get("/n/{id}", request -> Response.text(
                request.params().put("id", "other")));
        assertEquals(500, changing.handle(Request.get("/n/7")).status());
        Response refused = api.handle(Request.get("/n/abc"));
        assertEquals(400, refused.status());
        assertFalse(refused.text().contains("abc"), refused::text);
        Api dates = new Api().get("/d/{day}", request ->
                Response.text("" + request.param("day", LocalDate::parse)));
        assertEquals(400, dates.handle(Request.get("/d/tomorrow")).status());
    }

    @Test
    @DisplayName("What a parameter's function says with an HttpException is kept")
    void keepsRefusalOfParameters() {
        Api api = new Api().get("/n/{id}", request -> request.param("id", id -> {
            throw new HttpException(404, "No " + id);
        }));
        assertEquals(404, api.handle(Request.get("/n/7")).status());
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
    @DisplayName("A resource answers its methods, and 405 to others")
    void servesResources() {
        Resource resource = () -> Map.of(
                "GET", request -> Response.text("shown " + request.param("id")),
                "DELETE", request -> Response.empty(204));
        Api api = new Api().resource("/r/{id}", resource);
        assertEquals("shown 1", api.handle(Request.get("/r/1")).text());
        assertEquals(204, api.handle(Request.of("DELETE", "/r/1")).status());
        Response refused = api.handle(Request.post("/r/1", ""));
        assertEquals(405, refused.status());
        assertEquals("DELETE, GET, HEAD, OPTIONS", refused.header("Allow").orElseThrow());
    }

    @Test
    @DisplayName("routes() lists method and pattern in the order of registration, a resource sorted")
    void listsRoutes() {
        Api api = new Api()
                .post("/b", request -> Response.text(""))
                .get("/a/{x}", request -> Response.text(""));
        assertEquals(List.of(new Route("POST", "/b"), new Route("GET", "/a/{x}")),
                api.routes());
        Handler any = request -> Response.text("");
        Resource resource = () -> Map.of("PUT", any, "GET", any, "DELETE", any);
        assertEquals(List.of("DELETE", "GET", "PUT"), new Api()
                .resource("/r", resource).routes().stream().map(Route::method).toList());
    }
}
