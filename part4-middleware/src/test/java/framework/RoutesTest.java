package framework;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is refused as a route, and what one can ask about those taken. */
public class RoutesTest {
    private static final Handler ANY = request -> Response.text("");

    @ParameterizedTest
    @DisplayName("A malformed pattern is an error that names it")
    @ValueSource(strings = {"", "a", "/{}", "/{a", "/a}", "/{a}-{b}", "/x{a}", "/{a b}",
            "/{a}/{a}", "/{a}/{a...}", "/{rest...}/x", "/{rest...}/", "/{...}", "/{{a}}",
            "/search?q=x", "/?", "/a#b"})
    void refusesMalformedPatterns(String pattern) {
        String message = assertThrows(IllegalArgumentException.class,
                () -> new Api().get(pattern, ANY)).getMessage();
        assertTrue(message.contains("\"" + pattern + "\""), message);
    }

    @ParameterizedTest
    @DisplayName("A method that is not a word in capitals is an error")
    @ValueSource(strings = {"", "A B", "GET\n", "GET/", "get", "Get"})
    void refusesMalformedMethods(String method) {
        String message = assertThrows(IllegalArgumentException.class,
                () -> new Api().route(method, "/", ANY)).getMessage();
        assertTrue(message.contains("method"), message);
    }

    @Test
    @DisplayName("A route without a handler is an error, with layers or without")
    void refusesNoHandler() {
        Api api = new Api();
        assertThrows(NullPointerException.class, () -> api.get("/", null));
        assertThrows(NullPointerException.class, () -> api.get("/", null, next -> ANY));
        assertThrows(NullPointerException.class, () -> api.get("/", ANY, (Middleware) null));
        assertThrows(NullPointerException.class, () -> api.use((Middleware) null));
        assertEquals(404, api.handle(Request.get("/")).status());
    }

    @Test
    @DisplayName("An application cannot be mounted below itself")
    void refusesCircles() {
        Api inner = new Api();
        Api middle = new Api().mount("/inner", inner);
        Api outer = new Api().mount("/middle", middle);
        for (Api api : List.of(inner, middle, outer)) {
            assertThrows(IllegalArgumentException.class, () -> inner.mount("/again", api));
        }
        assertEquals(List.of(), inner.routes());
        outer.mount("/same", new Api().mount("/inner", inner));
    }

    @Test
    @DisplayName("routes() lists method and pattern in the order of registration,"
            + " a resource sorted")
    void listsRoutes() {
        Api api = new Api().post("/b", ANY).get("/a/{x}", ANY);
        assertEquals(List.of(new Route("POST", "/b"), new Route("GET", "/a/{x}")),
                api.routes());
        Resource resource = () -> Map.of("PUT", ANY, "GET", ANY, "DELETE", ANY);
        assertEquals(List.of("DELETE", "GET", "PUT"), new Api()
                .resource("/r", resource).routes().stream().map(Route::method).toList());
    }

    @Test
    @DisplayName("What is refused is not listed")
    void listsNothingRefused() {
        Api api = new Api().get("/a", ANY);
        assertThrows(IllegalArgumentException.class, () -> api.get("/a", ANY));
        assertThrows(IllegalArgumentException.class, () -> api.get("b", ANY));
        assertThrows(IllegalArgumentException.class,
                () -> api.mount("/c/", new Api().get("/", ANY)));
        assertEquals(List.of(new Route("GET", "/a")), api.routes());
    }

    @Test
    @DisplayName("OPTIONS * answers with the methods of all routes, mounted ones included")
    void answersOptions() {
        Api api = new Api().get("/a", ANY).post("/a", ANY)
                .mount("/c", new Api().put("/d", ANY));
        Response response = api.handle(Request.of("OPTIONS", "*"));
        assertEquals(204, response.status());
        assertEquals("GET, HEAD, OPTIONS, POST, PUT", response.header("Allow").orElseThrow());
        assertEquals(400, api.handle(Request.get("*")).status());
    }

    @Test
    @DisplayName("The same prefix twice is an error that names both")
    void refusesSamePrefix() {
        Api api = new Api().mount("/a/{x}", new Api());
        String message = assertThrows(IllegalArgumentException.class,
                () -> api.mount("/a/{y}", new Api())).getMessage();
        assertTrue(message.contains("/a/{x}") && message.contains("/a/{y}"), message);
    }

    @ParameterizedTest
    @DisplayName("A malformed prefix is an error")
    @ValueSource(strings = {"", "a", "/a/", "/a/{rest...}", "/{", "//"})
    void refusesMalformedPrefixes(String prefix) {
        assertThrows(IllegalArgumentException.class,
                () -> new Api().mount(prefix, new Api()));
    }

    @Test
    @DisplayName("routes() lists those of the children with their prefix")
    void listsMountedRoutes() {
        Api child = new Api();
        Api parent = new Api().mount("/a", child).get("/", request -> Response.text(""));
        child.get("/b", request -> Response.text(""));
        assertEquals(List.of(new Route("GET", "/"), new Route("GET", "/a/b")),
                parent.routes());
        assertEquals(List.of(new Route("GET", "/b")),
                new Api().mount("/", child).routes());
    }
}
