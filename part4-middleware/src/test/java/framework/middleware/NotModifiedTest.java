package framework.middleware;

import framework.Api;
import framework.Middleware;
import framework.Request;
import framework.Response;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A 304 has what the 200 would have that it stands for (RFC 9110, section 15.4.5). */
public class NotModifiedTest {
    private static final String LONG = GzipFixture.LONG;

    private final Api api = new Api()
            .use(new ConditionalGet(), new Gzip())
            .get("/text", request -> tagged(Response.text(LONG)))
            .get("/small", request -> tagged(Response.text("small")))
            .get("/picture", request -> tagged(Response.bytes("image/png", new byte[3000])))
            .get("/stream", request -> tagged(Response.stream("text/plain", output -> {
                throw new AssertionError("Nobody needs this body");
            })))
            .get("/memory", request -> Response.text(LONG).withHeader("Vary", "Origin"))
            .get("/own", request -> Response.text(LONG)
                    .withHeader("Cache-Control", "max-age=60"));

    private static Response tagged(Response response) {
        return response.withHeader("ETag", "\"x\"").withHeader("X-Mine", "1")
                .withHeader("Content-Length", "7");
    }

    @ParameterizedTest
    @DisplayName("Its fields are those of the 200, but for what describes the body")
    @ValueSource(strings = {"/text", "/small", "/picture", "/stream", "/memory", "/own"})
    void hasFieldsOf200(String path) {
        for (String coding : new String[] {"gzip", "identity"}) {
            Request request = Request.get(path).withHeader("Accept-Encoding", coding);
            Response full = api.handle(request);
            Response known = api.handle(request.withHeader(
                    "If-None-Match", full.header("ETag").orElseThrow()));
            assertEquals(304, known.status());
            for (String name : List.of("ETag", "Vary", "Cache-Control", "X-Mine")) {
                assertEquals(full.headers().all(name), known.headers().all(name), name);
            }
            for (String name : List.of("Content-Type", "Content-Encoding", "Content-Length",
                    "Content-Range")) {
                assertEquals(Optional.empty(), known.header(name), name);
            }
        }
    }

    @Test
    @DisplayName("A client is to ask each time, unless the handler says something else")
    void asksEachTime() {
        for (String path : List.of("/text", "/picture", "/stream", "/memory")) {
            assertEquals(List.of("no-cache"),
                    api.handle(Request.get(path)).headers().all("Cache-Control"));
        }
        assertEquals(List.of("max-age=60"),
                api.handle(Request.get("/own")).headers().all("Cache-Control"));
        assertTrue(api.handle(Request.get("/none")).header("Cache-Control").isEmpty());
    }

    @Test
    @DisplayName("A 304 of the application's own passes unchanged")
    void leavesOwnAlone() {
        Response own = Response.empty(304).withHeader("ETag", "\"v1\"");
        for (Middleware[] layers : new Middleware[][] {{new Gzip()},
                {new ConditionalGet(), new Gzip()}}) {
            Response response = new Api(request -> own).use(layers).handle(Request.get("/")
                    .withHeader("Accept-Encoding", "gzip").withHeader("If-None-Match", "\"v1\""));
            assertEquals(304, response.status());
            assertTrue(response.header("Vary").isEmpty());
            assertTrue(response.header("Cache-Control").isEmpty());
            assertEquals("\"v1\"", response.header("ETag").orElseThrow());
        }
    }
}
