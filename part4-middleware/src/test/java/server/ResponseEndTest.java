package server;

import framework.Request;
import framework.Response;
import java.io.IOException;
import java.net.SocketException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import testsupport.RawClient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static testsupport.RawClient.request;

/** Where a response ends: RFC 9112, sections 6 and 7, and RFC 9110. */
public class ResponseEndTest extends Conformance {
    private static final int LARGE = 300_000;

    ResponseEndTest() {
        super(ResponseEndTest::answer);
    }

    private static Response answer(Request request) {
        return switch (request.path()) {
            case "/sized" -> Response.stream("text/plain", 5,
                    output -> output.write("hello".getBytes()));
            case "/pieces" -> Response.stream("text/plain", output -> {
                output.write('1');
                output.write(new byte[0]);
                output.write("23".getBytes());
            });
            case "/flushed" -> Response.stream("text/plain", output -> {
                output.write("12".getBytes());
                output.flush();
                output.flush();
                output.write('3');
            });
            case "/nothing" -> Response.stream("text/plain", output -> { });
            case "/bytes" -> Response.stream("text/plain", output -> {
                for (int i = 0; i < LARGE; i++) {
                    output.write('x');
                }
            });
            case "/large" -> Response.stream("text/plain",
                    output -> output.write(new byte[LARGE]));
            case "/broken" -> Response.stream("text/plain", output -> {
                output.write("12".getBytes());
                output.flush();
                throw new IOException("The rest is lost");
            });
            default -> Response.text("hello")
                    .withStatus(Integer.parseInt(request.path().substring(1)));
        };
    }

    /** All that comes behind the header, up to the end of the connection. */
    private String raw(String text) throws IOException {
        try (RawClient client = connect()) {
            client.write(text).skipHeader();
            return client.rest();
        }
    }

    private static String last(String line) {
        return request(line, "Connection: close");
    }

    @ParameterizedTest
    @DisplayName("RFC 9112, 6.3: a known length is said, and there are no chunks")
    @ValueSource(strings = {"GET /200", "GET /404", "GET /sized"})
    void saysLength(String line) throws IOException {
        send(request(line)).hasHeader("Content-Length", "5")
                .hasNoHeader("Transfer-Encoding").hasNoHeader("Connection");
        assertEquals("hello", raw(last(line)));
    }

    @Test
    @DisplayName("RFC 9112, 7.1: what was written before a flush is one chunk; none is empty")
    void sendsChunks() throws IOException {
        send(request("GET /pieces")).hasHeader("Transfer-Encoding", "chunked")
                .hasNoHeader("Content-Length").hasNoHeader("Connection");
        assertEquals("3\r\n123\r\n0\r\n\r\n", raw(last("GET /pieces")));
        assertEquals("2\r\n12\r\n1\r\n3\r\n0\r\n\r\n", raw(last("GET /flushed")));
        assertEquals("0\r\n\r\n", raw(last("GET /nothing")));
    }

    @Test
    @DisplayName("RFC 9112, 7.1: a large body in chunks is all there, in few of them")
    void sendsLargeBodies() throws IOException {
        assertEquals("x".repeat(LARGE), send(request("GET /bytes")).body());
        assertEquals("\0".repeat(LARGE), send(request("GET /large")).body());
        long chunks = raw(last("GET /bytes")).lines().count() / 2;
        assertEquals(LARGE / 8192 + 2, chunks);
    }

    @ParameterizedTest
    @DisplayName("RFC 9112, 6.1 and 6.3: HTTP/1.0 gets no chunks; its body ends the connection")
    @CsvSource({"/pieces, 123", "/flushed, 123", "/nothing, ''", "/200, hello", "/sized, hello"})
    void endsOldBodies(String path, String body) throws IOException {
        try (RawClient client = connect()) {
            client.write("GET " + path + " HTTP/1.0\r\n\r\n").response()
                    .hasNoHeader("Transfer-Encoding").hasHeader("Connection", "close")
                    .hasBody(body);
            assertEquals(0, client.skipRest());
        }
    }

    @ParameterizedTest
    @DisplayName("RFC 9110, 9.3.2: HEAD gets the same status, and no body, whatever its length")
    @CsvSource({"/200, 200, 5", "/404, 404, 5", "/sized, 200, 5", "/pieces, 200, ''",
        "/broken, 200, ''"})
    void sendsNoBodyToHead(String path, int status, String length) throws IOException {
        assertEquals("", raw(last("HEAD " + path)));
        try (RawClient client = connect()) {
            client.write(request("HEAD " + path)).response("HEAD")
                    .hasStatus(status).hasHeader("Content-Length", length);
            client.write(request("GET /200")).response().hasStatus(200).hasBody("hello");
        }
    }

    @ParameterizedTest
    @DisplayName("RFC 9110, 15.3.5 and 15.4.5: 204 and 304 have no body, and 205 an empty one")
    @CsvSource({"204, ''", "304, ''", "205, 0"})
    void sendsNoBody(int status, String length) throws IOException {
        assertEquals("", raw(last("GET /" + status)));
        try (RawClient client = connect()) {
            client.write(request("GET /" + status)).response().hasStatus(status)
                    .hasNoHeader("Transfer-Encoding").hasHeader("Content-Length", length);
            client.write(request("GET /200")).response().hasStatus(200).hasBody("hello");
        }
    }

    @ParameterizedTest
    @DisplayName("RFC 9110, 9.3.2: what is refused has no body for HEAD, and one for others")
    @CsvSource({"HEAD, true", "GET, false", "head, false"})
    void refuses(String method, boolean isEmpty) throws IOException {
        assertEquals(isEmpty, raw(method + " / HTTP/1.1\r\nX : a\r\n\r\n").isEmpty());
        try (RawClient client = connect()) {
            client.write(request("HEAD /200")).response("HEAD").hasStatus(200);
            String body = client.write(request(method + " /", "X : a")).response(method)
                    .hasStatus(400).body();
            assertEquals(isEmpty, body.isEmpty());
        }
    }

    @Test
    @DisplayName("RFC 9110, 9.3.2: a first line that is refused has a body, whatever was before")
    void refusesFirstLine() throws IOException {
        try (RawClient client = connect()) {
            client.write(request("HEAD /200")).response("HEAD").hasStatus(200);
            String body = client.write("HEAD /\r\n\r\n").response().hasStatus(400).body();
            assertFalse(body.isEmpty());
        }
    }

    @Test
    @DisplayName("RFC 9112, 8: a body that breaks off has no last chunk, and ends with a reset")
    void cutsBodies() throws IOException {
        try (RawClient client = connect()) {
            client.write(request("GET /broken")).skipHeader();
            assertEquals("2\r\n12\r\n", client.text(7));
            assertThrows(SocketException.class, client::skipRest);
        }
    }

}
