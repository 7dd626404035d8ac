package server;

import framework.Request;
import framework.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import testsupport.RawClient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testsupport.RawClient.request;

/** Whether a connection goes on, and from where: RFC 9112, section 9. */
public class PersistenceTest extends Conformance {
    private static final String CHUNKED = "Transfer-Encoding: chunked";

    PersistenceTest() {
        super(PersistenceTest::answer);
    }

    private static Response answer(Request request) {
        return switch (request.path()) {
            case "/body" -> Response.text("[" + request.text() + "]");
            case "/stream" -> Response.stream("text/plain",
                    output -> output.write("hello".getBytes()));
            case "/last" -> Response.text("last").withHeader("Connection", "close");
            case "/fails" -> throw new IllegalStateException("It should be so");
            default -> Response.text(request.path());
        };
    }

    /** The answer is the last, says so, and the connection ends without more. */
    private void assertLast(String text) throws IOException {
        try (RawClient client = connect()) {
            client.write(text + request("GET /next")).response()
                    .hasHeader("Connection", "close");
            assertEquals(0, client.skipRest());
        }
    }

    /** The answer is not the last, and the next request begins behind this one. */
    private void assertStays(String text) throws IOException {
        try (RawClient client = connect()) {
            client.write(text).response().hasNoHeader("Connection");
            client.write(request("GET /next")).response().hasStatus(200).hasBody("/next");
        }
    }

    @Test
    @DisplayName("RFC 9112, 9.3: a connection of HTTP/1.1 stays open unless somebody objects")
    void stays() throws IOException {
        assertStays(request("GET /"));
        assertStays(request("GET /", "Connection: keep-alive"));
        assertStays(request("GET /", "Connection: closed, x"));
        assertStays(request("GET /stream"));
        assertStays("GET / HTTP/1.2\r\nHost: a\r\n\r\n");
        try (RawClient client = connect()) {
            for (int i = 0; i < 300; i++) {
                client.write(request("GET /" + i)).response().hasBody("/" + i);
            }
        }
    }

    @ParameterizedTest
    @DisplayName("RFC 9112, 9.6: a client that says close gets one answer, which says so, too")
    @ValueSource(strings = {"Connection: close", "connection: CLOSE", "Connection: x, close",
        "Connection: x\r\nConnection: \t close ,", "Connection: keep-alive, close"})
    void closesForClient(String fields) throws IOException {
        assertLast(request("GET /", fields));
        assertLast(request("GET /stream", fields));
    }

    @ParameterizedTest
    @DisplayName("RFC 9112, 9.3: HTTP/1.0 gets one answer")
    @ValueSource(strings = {"", "Connection: keep-alive\r\n"})
    void closesForOldClients(String fields) throws IOException {
        assertLast("GET / HTTP/1.0\r\n" + fields + "\r\n");
    }

    @Test
    @DisplayName("RFC 9112, 9.6: an answer of the application's that says close is the last")
    void closesForApplication() throws IOException {
        assertLast(request("GET /last"));
        try (RawClient client = connect()) {
            client.write(request("GET /1")).response().hasNoHeader("Connection");
            client.write(request("GET /last")).response().hasBody("last");
            assertEquals(0, client.skipRest());
        }
    }

    @Test
    @DisplayName("RFC 9112, 9.3: a body that has been read does not cost the connection")
    void staysAfterBodies() throws IOException {
        assertStays(request("POST /body", "Content-Length: 5") + "hello");
        assertStays(request("POST /body", CHUNKED) + "5\r\nhello\r\n0\r\nX-A: b\r\n\r\n");
        assertStays(request("POST /body", "Content-Length: 0"));
        assertStays(request("POST /body"));
        assertStays(request("POST /body", "Content-Length: 16384") + "x".repeat(16_384));
        assertStays(request("POST /", "Content-Length: 5") + "hello");
    }

    @Test
    @DisplayName("RFC 9112, 9.3: behind a body that nobody has read, no request begins")
    void closesAfterUnreadBodies() throws IOException {
        assertLast(request("POST /", CHUNKED) + "5\r\nhello\r\n0\r\n\r\n");
        assertLast(request("POST /", "Content-Length: 2000000")); // what follows is in it
        assertLast(request("POST /", "Content-Length: 99999"));
        assertLast(request("POST /body", "Content-Length: 2000000"));
    }

    @Test
    @DisplayName("RFC 9112, 9.3: a malformed body, and what is no request, are the end")
    void closesAfterRefusals() throws IOException {
        assertLast(request("POST /body", CHUNKED) + "5\r\nhello!\r\n0\r\n\r\n");
        assertLast(request("GET /", "X : a"));
        assertLast("GET /\r\n\r\n");
        assertLast(request("POST /", "Content-Length: 5", CHUNKED) + "0\r\n\r\n");
    }

    @Test
    @DisplayName("A body is here if all its bytes are, in our buffer or the system's, and no others")
    void knowsWhatIsHere() throws IOException {
        for (int length : List.of(5, 50_000)) {
            Input input = new Input(new ByteArrayInputStream(new byte[length + 9]));
            assertTrue(input.hasMore());
            Sized body = new Sized(input, length);
            assertEquals(length, body.available());
            assertEquals(2, body.readNBytes(2).length);
            assertEquals(length - 2, body.available());
            assertEquals(length - 2, body.readAllBytes().length);
            assertEquals(0, body.available());
        }
    }

    @Test
    @DisplayName("A handler that fails does not cost the connection")
    void staysAfterFailures() throws IOException {
        assertStays(request("GET /fails"));
    }

    @Test
    @DisplayName("RFC 9112, 9.3.2: requests that come at once are answered in their order")
    void pipelines() throws IOException {
        StringBuilder requests = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            requests.append(request("GET /" + i)).append(i % 10 == 0 ? "\r\n" : "")
                    .append(request("HEAD /" + i))
                    .append(request("POST /body", "Content-Length: 3")).append(100 + i)
                    .append(request("POST /body", CHUNKED)).append("3\r\n")
                    .append(100 + i).append("\r\n0\r\n\r\n");
        }
        try (RawClient client = connect()) {
            client.write(requests.toString());
            for (int i = 0; i < 100; i++) {
                client.response().hasBody("/" + i);
                client.response("HEAD").hasHeader("Content-Length", "" + ("/" + i).length());
                client.response().hasBody("[" + (100 + i) + "]");
                client.response().hasBody("[" + (100 + i) + "]");
            }
        }
    }

    @Test
    @DisplayName("RFC 9112, 9.3: a request in pieces may begin in the packet of the one before")
    void readsOverlaps() throws IOException {
        String both = request("POST /body", "Content-Length: 5") + "hello"
                + request("GET /" + "a".repeat(10_000));
        try (RawClient client = connect()) {
            for (int cut : List.of(40, 63, 64, 66, 70, 200, 9_000)) {
                client.write(both.substring(0, cut)).write(both.substring(cut));
                client.response().hasBody("[hello]");
                client.response().hasStatus(200);
            }
        }
    }

    @Test
    @DisplayName("A client that says nothing more ends the connection in peace")
    void endsIdleConnections() throws IOException {
        try (RawClient client = connect()) {
            client.write(request("GET /1")).end();
            client.response().hasNoHeader("Connection").hasBody("/1");
            assertEquals(0, client.skipRest());
        }
        try (RawClient client = connect()) {
            assertEquals(0, client.end().skipRest());
        }
    }
}
