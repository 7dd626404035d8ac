package framework;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

public class RouterTest {

    @ParameterizedTest
    @DisplayName("Literal before {param} before {rest...}, in either order of registration")
    @CsvSource({
            "/notes/new,/notes/new",
            "/notes/7,/notes/{id} id=7",
            "/notes/new/old,/notes/{id}/old id=new",
            "/notes/7/old,/notes/{id}/old id=7",
            "/notes/7/8,/notes/{rest...} rest=7/8",
            "/notes/new/x/y,/notes/new/{a}/y a=x",
            "/notes/new/x/z,/notes/{rest...} rest=new/x/z",
            "/notes/,/notes/{rest...} rest=",
            "/notes//,/notes/{rest...} rest=/",
            "/notes,/notes",
            "/,/",
            "/other/,/other/",
            "/other,404"})
    void prefersLiterals(String path, String expected) {
        List<String> patterns = new ArrayList<>(List.of(
                "/", "/notes", "/notes/new", "/notes/{id}", "/notes/{id}/old",
                "/notes/new/{a}/y", "/notes/{rest...}", "/other/"));
        assertEquals(expected, answer(patterns, path));
        Collections.reverse(patterns);
        assertEquals(expected, answer(patterns, path));
    }

    @ParameterizedTest
    @DisplayName("A wrong turn is taken back, and leaves no parameter behind")
    @CsvSource({
            "/a/b/c,/a/{x}/c x=b",
            "/a/b/d,/{y}/b/d y=a",
            "/a/b/e,/{p}/{q}/e p=a q=b"})
    void backtracks(String path, String expected) {
        List<String> patterns = new ArrayList<>(List.of(
                "/a/b/{never}/x", "/a/{x}/c", "/{y}/b/d", "/{p}/{q}/e"));
        assertEquals(expected, answer(patterns, path));
        Collections.reverse(patterns);
        assertEquals(expected, answer(patterns, path));
    }

    @ParameterizedTest
    @DisplayName("Segments are decoded after the split: an encoded slash is not a slash")
    @CsvSource({
            "/o/a%2Fb,/o/{id} id=a/b",
            "/o/a%2fb,/o/{id} id=a/b",
            "/confirm/a+b,/confirm/{code} code=a+b",
            "/confirm/a%2Bb,/confirm/{code} code=a+b",
            "/confirm/a%20b,/confirm/{code} code=a b",
            "/o/caf%C3%A9,/o/{id} id=café",
            "/%6F/x,/o/{id} id=x",
            "/o/%252F,/o/{id} id=%2F",
            "/o/..,/o/{id} id=..",
            "/o%2Fx,404",
            "/o/,404",
            "/o//,404"})
    void decodesSegments(String path, String expected) {
        assertEquals(expected, answer(List.of("/o/{id}", "/confirm/{code}"), path));
    }

    @ParameterizedTest
    @DisplayName("A malformed path is answered with 400, even where no route is")
    @ValueSource(strings = {"/o/%zz", "/o/%ff", "/o/%2", "/o/%", "/%C3%28",
            "/x/%ed%a0%80", "/%c0%ae", "relative", "*", "/ü"})
    void refusesMalformedPaths(String path) {
        Api api = new Api(request -> Response.text("fallback"))
                .get("/o/{id}", request -> Response.text("route"));
        assertEquals(400, api.handle(Request.get(path)).status());
    }

    @Test
    @DisplayName("//evil.com/x never reaches the route /x")
    void keepsDoubleSlash() {
        Api api = new Api().get("/x", request -> Response.text("reached"));
        assertEquals(404, api.handle(Request.get("//evil.com/x")).status());
    }

    @Test
    @DisplayName("A known path with another method is 405 with a sorted Allow")
    void refusesMethods() {
        Api api = new Api(request -> Response.text("fallback"))
                .put("/a", request -> Response.text(""))
                .get("/a", request -> Response.text(""))
                .delete("/{x}", request -> Response.text(""))
                .post("/b", request -> Response.text(""));
        Response both = api.handle(Request.of("POST", "/a"));
        assertEquals(405, both.status());
        assertEquals("DELETE, GET, HEAD, OPTIONS, PUT", both.header("Allow").orElseThrow());
        Response noGet = api.handle(Request.of("get", "/b"));
        assertEquals(405, noGet.status());
        assertEquals("DELETE, OPTIONS, POST", noGet.header("Allow").orElseThrow());
    }

    @Test
    @DisplayName("Method and path match together: another pattern may have the method")
    void matchesMethodToo() {
        Api api = new Api()
                .post("/notes/new", request -> Response.text("new"))
                .get("/notes/{id}", request -> Response.text(request.param("id")));
        assertEquals("new", api.handle(Request.of("GET", "/notes/new")).text());
        assertEquals("new", api.handle(Request.post("/notes/new", "")).text());
        assertEquals(405, api.handle(Request.of("PUT", "/notes/new")).status());
    }

    @Test
    @DisplayName("GET answers HEAD, unless HEAD has a handler of its own")
    void answersHeadWithGet() {
        Api api = new Api()
                .get("/a", request -> Response.text(request.method()))
                .get("/b", request -> Response.text("get"))
                .route("HEAD", "/b", request -> Response.text("head"))
                .post("/c", request -> Response.text("post"))
                .get("/{x}", request -> Response.text("any"));
        assertEquals("HEAD", api.handle(Request.of("HEAD", "/a")).text());
        assertEquals("head", api.handle(Request.of("HEAD", "/b")).text());
        assertEquals("any", api.handle(Request.of("HEAD", "/c")).text());
    }

    @Test
    @DisplayName("OPTIONS answers Allow by itself, unless it has a handler of its own")
    void answersOptions() {
        Api api = new Api(request -> Response.text("fallback"))
                .get("/a", request -> Response.text(""))
                .post("/a", request -> Response.text(""))
                .route("OPTIONS", "/b", request -> Response.text("own"));
        Response response = api.handle(Request.of("OPTIONS", "/a"));
        assertEquals(204, response.status());
        assertEquals("GET, HEAD, OPTIONS, POST", response.header("Allow").orElseThrow());
        assertEquals("own", api.handle(Request.of("OPTIONS", "/b")).text());
        assertEquals("fallback", api.handle(Request.of("OPTIONS", "/c")).text());
    }

    @Test
    @DisplayName("Where no path matches, the fallback is asked; without one it is 404")
    void fallsBack() {
        Api plain = new Api().get("/a", request -> Response.text(""));
        assertEquals(404, plain.handle(Request.get("/b")).status());
        Api own = new Api(request -> Response.text("nothing at " + request.path()))
                .get("/a", request -> Response.text("a"));
        assertEquals("nothing at /b", own.handle(Request.get("/b")).text());
        assertEquals("a", own.handle(Request.get("/a")).text());
    }

    @Test
    @DisplayName("X-HTTP-Method-Override is just a header field")
    void ignoresMethodOverride() {
        Api api = new Api()
                .get("/a", request -> Response.text("get"))
                .delete("/a", request -> Response.text("deleted"));
        for (String name : List.of("X-HTTP-Method-Override", "X-Method-Override")) {
            assertEquals("get", api.handle(
                    Request.get("/a").withHeader(name, "DELETE")).text());
        }
    }

    @Test
    @Timeout(20)
    @DisplayName("A search that can turn at each segment visits no place twice")
    void doesNotBlowUp() {
        Api api = new Api();
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            api.get(pattern + "/x/never", request -> Response.text("never"));
            pattern.append(i % 2 == 0 ? "/x" : "/{p" + i + "}");
            api.get(pattern + "/{other}/never", request -> Response.text("never"));
        }
        for (int i = 0; i < 10_000; i++) {
            api.get("/x/r" + i + "/{id}", request -> Response.text("r"));
        }
        assertEquals(404, api.handle(Request.get("/x".repeat(60))).status());
        assertEquals("r", api.handle(Request.get("/x/r9999/1")).text());
    }

    /** The pattern that answers and its parameters, or the status. */
    private static String answer(List<String> patterns, String path) {
        Api api = new Api();
        for (String pattern : patterns) {
            api.get(pattern, request -> Response.text(pattern + describe(pattern, request)));
        }
        Response response = api.handle(Request.get(path));
        return response.status() == 200 ? response.text() : "" + response.status();
    }

    private static String describe(String pattern, Request request) {
        StringBuilder text = new StringBuilder();
        for (String part : pattern.split("/")) {
            if (part.startsWith("{")) {
                String name = part.replaceAll("\\W", "");
                text.append(' ').append(name).append('=').append(request.param(name));
            }
        }
        return text.toString();
    }
}
