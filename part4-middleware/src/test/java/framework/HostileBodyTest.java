package framework;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import testsupport.Http;
import testsupport.RawClient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testsupport.RawClient.request;

@Timeout(60)
public class HostileBodyTest {
    private static final int LIMIT = 1000;
    private static final int LARGE = 10_000_000;

    private final Api echo = new Api(request -> Response.text(request.text()))
            .bodyLimit(LIMIT);
    private final Api ignore = new Api(request -> Response.text("unread"));

    @Test
    @DisplayName("A limit of one's own is kept to the byte, with a length and in chunks")
    void keepsOwnLimit() throws Exception {
        String body = "x".repeat(LIMIT);
        try (Server server = echo.start(0); Http http = new Http(server.uri())) {
            http.post("/", body).hasStatus(200).hasBody(body);
            http.postChunked("/", LIMIT).hasStatus(200).hasBody(body);
            http.post("/", body + "x").hasStatus(413)
                    .hasBody("The body is longer than 1000 bytes.");
            http.postChunked("/", LIMIT + 1).hasStatus(413);
        }
    }

    @Test
    @DisplayName("A limit of nothing lets requests without a body in, and no others")
    void takesLimitOfNothing() throws Exception {
        Api api = new Api(request -> Response.text(request.bytes().length + " bytes"))
                .bodyLimit(0);
        try (Server server = api.start(0); Http http = new Http(server.uri())) {
            http.get("/").hasStatus(200).hasBody("0 bytes");
            http.post("/", "x").hasStatus(413);
        }
    }

    @Test
    @DisplayName("A limit that could not be kept is refused")
    void refusesLimits() {
        Api api = new Api(request -> Response.text(""));
        assertThrows(IllegalArgumentException.class, () -> api.bodyLimit(-1));
        assertThrows(IllegalArgumentException.class, () -> api.bodyLimit(1L << 31));
        assertThrows(IllegalArgumentException.class, () -> api.bodyLimit(Long.MAX_VALUE));
        assertSame(api, api.bodyLimit(Integer.MAX_VALUE - 16));
    }

    @Test
    @DisplayName("A far longer body is answered with 413 too, and not with a reset")
    void answersLargeBodies() throws Exception {
        try (Server server = echo.start(0); Http http = new Http(server.uri())) {
            http.post("/", "x".repeat(LARGE)).hasStatus(413);
            http.postChunked("/", LARGE).hasStatus(413);
        }
    }

    @Test
    @DisplayName("A client that sends all it has before it looks gets its answer, too")
    void answersWhoLooksLate() throws Exception {
        String body = "x".repeat(LARGE);
        for (Api api : new Api[] {echo, ignore}) {
            try (Server server = api.start(0);
                    RawClient client = new RawClient(server.port())) {
                client.write(request("POST /", "Content-Length: " + LARGE) + body)
                        .response().hasStatus(api == echo ? 413 : 200)
                        .hasHeader("Connection", "close");
            }
        }
    }

    @ParameterizedTest
    @DisplayName("A declared length over the limit is refused without waiting for the body")
    @ValueSource(strings = {"1001", "10000000", "9223372036854775807"})
    void refusesDeclaredLength(String length) throws Exception {
        try (Server server = echo.start(0);
                RawClient client = new RawClient(server.port())) {
            client.write(request("POST /", "Content-Length: " + length)).response()
                    .hasStatus(413).hasHeader("Connection", "close");
        }
    }

    @Test
    @DisplayName("A large body that the handler ignores does not cost it its answer")
    void answersUnreadBodies() throws Exception {
        try (Server server = ignore.start(0); Http http = new Http(server.uri())) {
            http.post("/", "x".repeat(LARGE)).hasStatus(200).hasBody("unread")
                    .hasHeader("Connection", "close");
            http.postChunked("/", LARGE).hasStatus(200).hasBody("unread");
        }
    }

    @Test
    @DisplayName("A small unread body does not become part of the next request")
    void skipsUnreadBodies() throws Exception {
        try (Server server = ignore.start(0);
                RawClient client = new RawClient(server.port())) {
            String smuggled = request("GET /smuggled");
            client.write(request("POST /", "Content-Length: " + smuggled.length())
                    + smuggled).response().hasBody("unread");
            client.write(request("GET /")).response().hasBody("unread");
            client.write(request("GET /", "Connection: close")).response();
            assertEquals("", client.rest());
        }
    }

    @Test
    @DisplayName("After a small unread body that is here, the connection is used again")
    void keepsConnection() throws Exception {
        try (Server server = ignore.start(0);
                RawClient client = new RawClient(server.port())) {
            client.write(request("POST /", "Content-Length: 5") + "small").response()
                    .hasBody("unread").hasHeader("Connection", "");
            client.write(request("GET /")).response().hasBody("unread");
        }
    }

    @Test
    @DisplayName("What has arrived of a body without being asked for is kept, not lost")
    void keepsWhatArrived() {
        Request request = Request.post("/", "four");
        assertTrue(request.body().isHere());
        assertEquals("four", request.text());
    }

    @Test
    @DisplayName("A large unread body does not become the next request either")
    void closesAfterLargeUnreadBodies() throws Exception {
        try (Server server = ignore.start(0);
                RawClient client = new RawClient(server.port())) {
            String length = "Content-Length: " + (2 << 20);
            client.write(request("POST /", length) + "x".repeat(2 << 20)
                    + request("GET /smuggled"));
            client.response().hasBody("unread").hasHeader("Connection", "close");
            assertEquals("", client.rest());
        }
    }

    @Test
    @DisplayName("A refusal does not wait for the body that it refuses to read")
    void answersBeforeBodyIsThere() throws Exception {
        try (Server server = ignore.start(0)) {
            for (String field : new String[] {
                    "Content-Length: 5", "Transfer-Encoding: chunked"}) {
                try (RawClient client = new RawClient(server.port())) {
                    client.write(request("POST /", field) + "1\r\n").response()
                            .hasBody("unread").hasHeader("Connection", "close");
                }
            }
        }
    }

    @ParameterizedTest
    @DisplayName("After malformed chunks nothing is taken for the next request")
    @ValueSource(strings = {"zz\r\n0\r\n\r\n", "5\r\nhello\r\n0\r\nX",
            "5\r\nhelloXX0\r\n\r\n", "-1\r\n\r\n"})
    void smugglesNothing(String chunks) throws Exception {
        Api api = new Api(request -> {
            try {
                return Response.text(request.path() + request.text());
            } catch (HttpException refusal) {
                // What is left must not be taken for the body, either.
                return Response.text(request.text());
            }
        });
        try (Server server = api.start(0);
                RawClient client = new RawClient(server.port())) {
            client.write(request("POST /", "Transfer-Encoding: chunked") + chunks
                    + request("GET /smuggled"));
            client.response().hasStatus(400).hasHeader("Connection", "close");
            assertEquals("", client.rest());
        }
    }

    @Test
    @DisplayName("Malformed chunks are answered with 400, and the connection is closed")
    void refusesMalformedChunks() throws Exception {
        Api api = new Api(request -> Response.text(request.text()));
        try (Server server = api.start(0);
                RawClient client = new RawClient(server.port())) {
            client.write(request("POST /", "Transfer-Encoding: chunked")
                    + "zz\r\nhello\r\n0\r\n\r\n").response().hasStatus(400);
            assertEquals("", client.rest());
        }
    }

    @Test
    @DisplayName("A refused body stays refused, and what is left of it is not the body")
    void keepsBody() throws Exception {
        var failure = new AtomicReference<Throwable>();
        Api api = new Api(request -> {
            try {
                assertSame(request.bytes(), request.withHeader("X", "y").bytes());
                request.text();
                return Response.text("same");
            } catch (HttpException refusal) {
                failure.set(assertThrows(HttpException.class, request::bytes));
                throw refusal;
            }
        }).bodyLimit(4);
        try (Server server = api.start(0); Http http = new Http(server.uri())) {
            http.post("/", "four").hasStatus(200).hasBody("same");
            http.post("/", "seven b").hasStatus(413);
            assertEquals(413, ((HttpException) failure.getAndSet(null)).status());
            http.postChunked("/", 7).hasStatus(413);
        }
        assertEquals(413, ((HttpException) failure.get()).status());
    }

    @Test
    @DisplayName("A setting of the server that somebody has set already stays as it is")
    void leavesSettings() {
        String name = "robaho.net.httpserver.drainAmount";
        String before = System.getProperty(name);
        try {
            System.setProperty(name, "1");
            ServerSettings.apply();
            assertEquals("1", System.getProperty(name));
            System.clearProperty(name);
            ServerSettings.apply();
            assertEquals("67108864", System.getProperty(name));
        } finally {
            if (before != null) {
                System.setProperty(name, before);
            }
        }
    }
}
