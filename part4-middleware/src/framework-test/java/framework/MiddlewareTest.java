package framework;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MiddlewareTest {
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
            "GET,/refusal,418", "GET,/child/none,404"})
    void seesFinalStatus(String method, String path, int status) {
        Api api = new Api().use(tracing("a"))
                .get("/ok", request -> Response.text("ok"))
                .get("/null", request -> null)
                .get("/exception", request -> {
                    throw new Exception("on purpose");
                })
                .get("/error", request -> {
                    throw new AssertionError("on purpose");
                })
                .get("/refusal", request -> {
                    throw new HttpException(418, "I am a teapot.");
                })
                .mount("/child", new Api());
        assertEquals(status, api.handle(Request.of(method, path)).status());
        assertEquals(List.of("a in", "a out " + status), trace);
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
    @DisplayName("One route can have a layer of its own")
    void wrapsOneRoute() {
        Api api = new Api()
                .get("/guarded", tracing("a").wrap(request -> Response.text("")))
                .get("/free", request -> Response.text(""));
        api.handle(Request.get("/free"));
        assertEquals(List.of(), trace);
        api.handle(Request.get("/guarded"));
        assertEquals(List.of("a in", "a out 200"), trace);
    }

    @Test
    @DisplayName("A group of routes can have layers of its own, its 404 included")
    void wrapsGroups() {
        Api admin = new Api().use(tracing("admin"))
                .get("/x", request -> Response.text("x"));
        Api api = new Api().use(tracing("all"))
                .mount("/admin", admin)
                .get("/free", request -> Response.text(""));
        api.handle(Request.get("/free"));
        assertEquals(List.of("all in", "all out 200"), trace);
        trace.clear();
        api.handle(Request.get("/admin/none"));
        assertEquals(List.of("all in", "admin in", "admin out 404", "all out 404"), trace);
    }

    @Test
    @DisplayName("What a layer attaches is seen further in, and by nobody else")
    void attachesValues() {
        Key<Integer> key = new Key<>("number");
        Key<Integer> other = new Key<>("number");
        Request plain = Request.get("/");
        Request tagged = plain.with(key, 7);
        assertTrue(plain.attribute(key).isEmpty());
        assertEquals(7, tagged.attribute(key).orElseThrow());
        assertTrue(tagged.attribute(other).isEmpty());
        assertNotEquals(key, other);
        assertEquals(7, tagged.with(other, 9).attribute(key).orElseThrow());
        assertEquals(8, tagged.with(key, 8).attribute(key).orElseThrow());
        assertEquals(7, tagged.attribute(key).orElseThrow());
        assertThrows(UnsupportedOperationException.class, () -> tagged.attributes().clear());
        Api api = new Api()
                .use(next -> request -> next.handle(request.with(key, 1)))
                .get("/{id}", request -> Response.text(
                        request.attribute(key).orElseThrow() + request.param("id")));
        assertEquals("1x", api.handle(Request.get("/x")).text());
    }

    @Test
    @DisplayName("use(null) is refused")
    void refusesNull() {
        assertThrows(NullPointerException.class, () -> new Api().use((Middleware) null));
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
