package framework;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

public class MiddlewareTest {
    private final List<String> trace = new ArrayList<>();

    @Test
    @DisplayName("Layers run in the order given, and back in the reverse order")
    void runsInOrder() {
        Api api = new Api().use(tracing("a"), tracing("b")).use(tracing("c"))
                .get("/", request -> {
                    trace.add("handler");
                    return Response.text("done");
                });
        assertEquals("done", api.handle(Request.get("/")).text());
        assertEquals(List.of("a in", "b in", "c in", "handler",
                "c out 200", "b out 200", "a out 200"), trace);
    }

    @Test
    @DisplayName("then() makes one layer of two: the first one is outside")
    void composes() {
        Handler handler = tracing("a").then(tracing("b"))
                .wrap(request -> Response.text("done"));
        new Api(handler).handle(Request.get("/"));
        assertEquals(List.of("a in", "b in", "b out 200", "a out 200"), trace);
    }

    @Test
    @DisplayName("A layer that answers by itself keeps the inner ones out of it")
    void shortCircuits() {
        Api api = new Api(request -> {
            trace.add("handler");
            return Response.text("");
        }).use(tracing("a"), next -> request -> Response.of(403, "no"), tracing("b"));
        assertEquals(403, api.handle(Request.get("/")).status());
        assertEquals(List.of("a in", "a out 403"), trace);
    }

    @ParameterizedTest
    @DisplayName("A layer sees the final status of every response, errors included")
    @CsvSource({"GET,/ok,200", "GET,/none,404", "DELETE,/ok,405", "OPTIONS,/ok,204",
            "GET,/%zz,400", "GET,/exception,500", "GET,/error,500", "GET,/null,500",
            "GET,/refusal,418"})
    void seesFinalStatus(String method, String path, int status) {
        Api api = new Api().use(tracing("a"))
                .get("/ok", request -> Response.text("ok"))
                .get("/null", failingAt("/null"))
                .get("/exception", failingAt("/exception"))
                .get("/error", failingAt("/error"))
                .get("/refusal", failingAt("/refusal"));
        assertEquals(status, api.handle(Request.of(method, path)).status());
        assertEquals(List.of("a in", "a out " + status), trace);
    }

    @ParameterizedTest
    @DisplayName("A layer of one route sees final responses, too")
    @CsvSource({"/exception,500", "/error,500", "/null,500", "/refusal,418"})
    void seesFinalStatusOfRoute(String path, int status) {
        Api api = new Api().get(path, failingAt(path), tracing("a"), tracing("b"));
        assertEquals(status, api.handle(Request.get(path)).status());
        assertEquals(List.of("a in", "b in", "b out " + status, "a out " + status), trace);
    }

    @Test
    @DisplayName("A layer that throws is a 500 to those outside it")
    void catchesThrowingLayers() {
        Middleware throwing = next -> request -> {
            throw new IllegalStateException("on purpose");
        };
        Middleware forgetful = next -> request -> null;
        for (Middleware broken : List.of(throwing, forgetful)) {
            trace.clear();
            Api api = new Api(request -> Response.text(""))
                    .use(tracing("a"), broken, tracing("b"));
            assertEquals(500, api.handle(Request.get("/")).status());
            assertEquals(List.of("a in", "a out 500"), trace);
        }
    }

    @Test
    @DisplayName("Api.handle never throws, even if its outermost layer does")
    void survivesItsOutermostLayer() {
        Api api = new Api().use(next -> request -> {
            throw new IllegalStateException("on purpose");
        });
        assertEquals(500, api.handle(Request.get("/")).status());
    }

    @Test
    @DisplayName("wrap() puts a layer around one handler")
    void wrapsOneRoute() {
        Api api = new Api()
                .get("/guarded", tracing("a").wrap(request -> Response.text("")))
                .get("/free", request -> Response.text(""));
        api.handle(Request.get("/free"));
        assertEquals(List.of(), trace);
        api.handle(Request.get("/guarded"));
        assertEquals(List.of("a in", "a out 200"), trace);
    }

    @ParameterizedTest
    @DisplayName("A route can have layers of its own, inside those of the application")
    @CsvSource({"GET", "POST", "PUT", "PATCH", "DELETE", "REPORT"})
    void layersOneRoute(String method) {
        Handler done = request -> Response.text("done");
        Middleware[] around = {tracing("a"), tracing("b")};
        Api api = new Api()
                .get("/x", done, around)
                .post("/x", done, around)
                .put("/x", done, around)
                .patch("/x", done, around)
                .delete("/x", done, around)
                .route("REPORT", "/x", done, around)
                .get("/free", done)
                .use(tracing("all"));
        assertEquals("done", api.handle(Request.of(method, "/x")).text());
        assertEquals(List.of("all in", "a in", "b in",
                "b out 200", "a out 200", "all out 200"), trace);
        trace.clear();
        api.handle(Request.get("/free"));
        assertEquals(List.of("all in", "all out 200"), trace);
    }

    @Test
    @DisplayName("use(null) is refused")
    void refusesNull() {
        assertThrows(NullPointerException.class, () -> new Api().use((Middleware) null));
    }

    private static Handler failingAt(String path) {
        return request -> switch (path) {
            case "/exception" -> throw new Exception("on purpose");
            case "/error" -> throw new AssertionError("on purpose");
            case "/refusal" -> throw new HttpException(418, "I am a teapot.");
            default -> null;
        };
    }

    private Middleware tracing(String name) {
        return next -> request -> {
            trace.add(name + " in");
            Response response = next.handle(request);
            trace.add(name + " out " + response.status());
            return response;
        };
    }
}
