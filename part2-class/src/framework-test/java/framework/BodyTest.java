package framework;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import testsupport.Http;
import testsupport.RawClient;
import testsupport.RawResponse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static testsupport.RawClient.request;

class BodyTest {
    private static final int LIMIT = 1000;
    private static final int LARGE = 10_000_000;

    private final Api echo = new Api(request -> Response.text(request.text()))
            .bodyLimit(LIMIT);
    private final Api ignore = new Api(request -> Response.text("unread"));

    @Test
    @DisplayName("A body up to the limit is read, with a length and in chunks")
    void readsUpToLimit() throws Exception {
        String body = "x".repeat(LIMIT);
        try (Server server = echo.start(0); Http http = new Http(server.uri())) {
            http.post("/", body).hasStatus(200).hasBody(body);
            http.send(chunked(server, LIMIT), "…").hasStatus(200).hasBody(body);
        }
    }

    @Test
    @DisplayName("One byte more is answered with 413, with a length and in chunks")
    void refusesOverLimit() throws Exception {
        try (Server server = echo.start(0); Http http = new Http(server.uri())) {
            http.post("/", "x".repeat(LIMIT + 1)).hasStatus(413);
            http.send(chunked(server, LIMIT + 1), "…").hasStatus(413);
        }
    }

    @Test
    @DisplayName("A far longer body is answered with 413 too, and not with a reset")
    void answersLargeBodies() throws Exception {
        try (Server server = echo.start(0); Http http = new Http(server.uri())) {
            http.post("/", "x".repeat(LARGE)).hasStatus(413);
            http.send(chunked(server, LARGE), "…").hasStatus(413);
        }
    }

    @Test
    @DisplayName("A declared length over the limit is refused without waiting for the body")
    void refusesDeclaredLength() throws Exception {
        try (Server server = echo.start(0);
                RawClient client = new RawClient(server.port())) {
            client.write(request("POST /", "Content-Length: " + LARGE))
                    .response().hasStatus(413);
        }
    }

    @Test
    @DisplayName("After a body that was read, the connection is used again")
    void keepsConnection() throws Exception {
        try (Server server = echo.start(0);
                RawClient client = new RawClient(server.port())) {
            client.write(request("POST /", "Content-Length: 3") + "one").response()
                    .hasBody("one").hasHeader("Connection", "");
            client.write(request("POST /", "Transfer-Encoding: chunked")
                    + "3\r\ntwo\r\n0\r\n\r\n").response()
                    .hasBody("two").hasHeader("Connection", "");
            client.write(request("GET /")).response().hasStatus(200);
        }
    }

    @Test
    @DisplayName("The default limit is 1 MiB")
    void hasDefaultLimit() throws Exception {
        Api api = new Api(request -> Response.text("" + request.bytes().length));
        try (Server server = api.start(0); Http http = new Http(server.uri())) {
            http.post("/", "x".repeat(1 << 20)).hasStatus(200).hasBody("1048576");
            http.post("/", "x".repeat((1 << 20) + 1)).hasStatus(413);
        }
    }

    @Test
    @DisplayName("A large body that the handler ignores does not cost it its answer")
    void answersUnreadBodies() throws Exception {
        try (Server server = ignore.start(0); Http http = new Http(server.uri())) {
            http.post("/", "x".repeat(LARGE)).hasStatus(200).hasBody("unread")
                    .hasHeader("Connection", "close");
            http.send(chunked(server, LARGE), "…").hasStatus(200).hasBody("unread");
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
    @DisplayName("A large unread body does not become the next request either")
    void closesAfterLargeUnreadBodies() throws Exception {
        Api api = new Api(request -> Response.text("unread"));
        try (Server server = api.start(0);
                RawClient client = new RawClient(server.port())) {
            String filler = "x".repeat(100_000);
            client.write(request("POST /", "Content-Length: 100000") + filler);
            RawResponse response = client.response().hasBody("unread");
            assertEquals("close", response.header("Connection"));
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
    @DisplayName("A body is read once and kept; a refused one stays refused")
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
            http.send(chunked(server, 7), "…").hasStatus(413);
        }
        assertEquals(413, ((HttpException) failure.get()).status());
    }

    /** A request whose body has no declared length, so it goes in chunks. */
    private static Request chunked(Server server, int length) {
        return new Request.Builder().url(server.uri() + "/")
                .post(new RequestBody() {
                    @Override
                    public MediaType contentType() {
                        return null;
                    }

                    @Override
                    public void writeTo(BufferedSink sink) throws IOException {
                        byte[] body = new byte[length];
                        Arrays.fill(body, (byte) 'x');
                        sink.write(body);
                    }
                }).build();
    }
}
