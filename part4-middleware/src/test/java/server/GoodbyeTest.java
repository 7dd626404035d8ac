package server;

import framework.Response;
import java.io.IOException;
import java.net.SocketException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import testsupport.RawClient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testsupport.RawClient.request;

/** The end of a connection: RFC 9112, section 9.6. */
public class GoodbyeTest extends Conformance {
    private static final int LARGE = 20_000_000;
    private static final byte[] PIECE = new byte[100_000];

    GoodbyeTest() {
        super(request -> Response.text(
                request.path().equals("/large") ? "x".repeat(LARGE) : "early"));
    }

    /** Answered, and told that nothing else will come. */
    private void answerLast(RawClient client, String text) throws IOException {
        client.write(text).response().hasHeader("Connection", "close");
        assertEquals(0, client.skipRest());
    }

    @ParameterizedTest
    @DisplayName("RFC 9112, 9.6: a client that still sends behind its answer meets no reset")
    @ValueSource(strings = {"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 500000\r\n\r\n",
        "POST / HTTP/1.1\r\nContent-Length: 500000\r\n\r\n", "POST /\r\n\r\n"})
    void listensOn(String text) throws IOException {
        try (RawClient client = connect()) {
            answerLast(client, text);
            for (int i = 0; i < 5; i++) {
                client.write(PIECE);
            }
        }
    }

    @ParameterizedTest
    @DisplayName("What breaks off before it is a request does not cost the answer before it")
    @ValueSource(strings = {"", "\r\n", "GET", "GET / HTTP/1.1\r\nHost: a\r\n"})
    void keepsAnswerBefore(String rest) throws IOException {
        try (RawClient client = connect()) {
            client.write(request("GET /large") + rest).end();
            client.skipHeader();
            client.text(LARGE); // throws if a byte is missing
            String after = client.rest();
            assertTrue(after.isEmpty() || after.startsWith("HTTP/1.1 400 "),
                    () -> "may be refused (RFC 9112, 8), and no more: " + after);
        }
    }

    @Test
    @DisplayName("Whoever sends on and on is cut off: nobody listens to so many bytes")
    void limitsBytes() throws IOException {
        try (RawClient client = connect()) {
            answerLast(client, "POST /\r\n\r\n");
            assertThrows(SocketException.class, () -> {
                for (int i = 0; i < 1_000; i++) {
                    client.write(PIECE);
                }
            });
        }
    }

    @Test
    @DisplayName("Whoever sends on slowly is cut off: nobody listens for so long")
    void limitsTime() throws IOException {
        try (RawClient client = connect()) {
            answerLast(client, "POST /\r\n\r\n");
            assertThrows(SocketException.class, () -> {
                for (int i = 0; i < 500; i++) {
                    client.write("x");
                    Thread.sleep(20); // slow is what it is
                }
            });
        }
    }
}
