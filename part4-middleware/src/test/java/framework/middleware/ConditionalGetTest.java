package framework.middleware;

import framework.Api;
import framework.Request;
import framework.Response;
import framework.Server;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import testsupport.RawClient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

public class ConditionalGetTest {
    private final Api api = new Api()
            .use(new ConditionalGet())
            .get("/", request -> Response.text("hello"))
            .get("/other", request -> Response.text("other"))
            .get("/own", request -> Response.text("x").withHeader("ETag", "\"a,b\""))
            .get("/error", request -> Response.of(404, "no"))
            .get("/stream", request -> Response.stream("text/plain",
                    output -> output.write('x')))
            .post("/", request -> Response.text("posted"));

    @Test
    @DisplayName("A response in memory gets an ETag that depends on its bytes alone")
    void tags() {
        String tag = tag("/");
        assertTrue(tag.matches("\"[0-9a-f]+\""), tag);
        assertEquals(tag, tag("/"));
        assertNotEquals(tag, tag("/other"));
        assertEquals("\"a,b\"", tag("/own"));
    }

    @Test
    @DisplayName("Who has this version gets 304 and no body")
    void answers304() {
        Response response = get("/", tag("/"));
        assertEquals(304, response.status());
        assertEquals(tag("/"), response.header("ETag").orElseThrow());
        assertTrue(response.header("Content-Type").isEmpty());
    }

    @ParameterizedTest
    @DisplayName("Lists, weak tags, commas in tags and * are understood")
    @ValueSource(strings = {"\"a,b\"", "W/\"a,b\"", "\"x\", \"a,b\"", "\"x\",W/\"a,b\"",
            "\"a\", \"b\", \"a,b\"", "*", " * "})
    void matches(String list) {
        assertEquals(304, get("/own", list).status());
    }

    @ParameterizedTest
    @DisplayName("Other tags and nonsense are not a match")
    @ValueSource(strings = {"\"x\"", "\"a\", \"b\"", "a,b", "", "\"a,b", "w/\"x\"", "**"})
    void doesNotMatch(String list) {
        assertEquals(200, get("/own", list).status());
    }

    @Test
    @DisplayName("Several field lines count as one list, for HEAD as well")
    void joinsLines() throws Exception {
        try (Server server = api.start(0);
                RawClient client = new RawClient(server.port())) {
            client.write(RawClient.request("GET /own", "If-None-Match: \"x\"",
                    "If-None-Match: \"a,b\"")).response().hasStatus(304);
            client.write(RawClient.request("HEAD /own", "If-None-Match: \"a,b\""))
                    .response("HEAD").hasStatus(304);
        }
    }

    @Test
    @DisplayName("A stream is not even begun, so that one without an end is answered")
    void doesNotReadStreams() {
        Response response = new Api(request -> Response.stream("text/plain", output -> {
            throw new AssertionError("A layer has read the stream");
        })).use(new ConditionalGet()).handle(Request.get("/"));
        assertEquals(200, response.status());
        assertTrue(response.header("ETag").isEmpty());
    }

    @Test
    @DisplayName("Errors, streams and other methods are left alone")
    void leavesOthersAlone() {
        assertEquals(404, get("/error", "*").status());
        assertEquals(200, get("/stream", "*").status());
        Response posted = api.handle(
                Request.post("/", "").withHeader("If-None-Match", "*"));
        assertEquals("posted", posted.text());
        assertTrue(posted.header("ETag").isEmpty());
    }

    private String tag(String path) {
        return api.handle(Request.get(path)).header("ETag").orElseThrow();
    }

    private Response get(String path, String list) {
        return api.handle(Request.get(path).withHeader("If-None-Match", list));
    }
}
