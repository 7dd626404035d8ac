package server;

import framework.Request;
import framework.Response;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import testsupport.RawClient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testsupport.RawClient.request;

/** A client that waits with its body: RFC 9110, section 10.1.1. */
public class ExpectationTest extends Conformance {
    private static final String LENGTH = "Content-Length: 5";
    private static final String EXPECT = "Expect: 100-continue";

    ExpectationTest() {
        super(ExpectationTest::answer);
    }

    private static Response answer(Request request) {
        return switch (request.path()) {
            case "/unread" -> Response.text("unread");
            case "/late" -> Response.stream("text/plain", output -> {
                output.write('[');
                output.flush();
                output.write((request.text() + "]").getBytes());
            });
            default -> Response.text("[" + request.text() + "]");
        };
    }

    private static void assertToldToGoOn(RawClient client) throws IOException {
        assertStatus(100, client);
        assertEquals("", client.line());
    }

    /** Whatever words come behind it. */
    private static void assertStatus(int status, RawClient client) throws IOException {
        String line = client.line();
        assertTrue(line.matches("HTTP/1\\.1 " + status + "( .*)?"), line);
    }

    @ParameterizedTest
    @DisplayName("RFC 9110, 10.1.1: who reads the body has the client told to go on, once")
    @ValueSource(strings = {EXPECT, "expect: 100-CONTINUE"})
    void tells(String expect) throws IOException {
        try (RawClient client = connect()) {
            for (int i = 0; i < 3; i++) {
                client.write(request("POST /", LENGTH, expect));
                assertToldToGoOn(client);
                client.write("he").write("llo");
                assertStatus(200, client);
                client.skipHeader();
                assertEquals("[hello]", client.text(7));
            }
        }
    }

    @Test
    @DisplayName("RFC 9110, 10.1.1: a body in chunks is waited for, too")
    void tellsBeforeChunks() throws IOException {
        try (RawClient client = connect()) {
            client.write(request("POST /", "Transfer-Encoding: chunked", EXPECT));
            assertToldToGoOn(client);
            client.write("2\r\nhe\r\n").write("3\r\nllo\r\n0\r\n\r\n");
            assertStatus(200, client);
            client.skipHeader();
            assertEquals("[hello]", client.text(7));
            client.write(request("GET /unread")).response().hasBody("unread");
        }
    }

    @Test
    @DisplayName("RFC 9110, 10.1.1: a body that is here already needs no word")
    void needsNoWord() throws IOException {
        try (RawClient client = connect()) {
            client.write(request("POST /", LENGTH, EXPECT) + "hello");
            assertStatus(200, client);
        }
    }

    @Test
    @DisplayName("RFC 9110, 15.2: in the middle of an answer, nobody is told to go on")
    void tellsNothingLate() throws IOException {
        try (RawClient client = connect()) {
            client.write(request("POST /late", LENGTH, EXPECT)).skipHeader();
            assertEquals("1\r\n[\r\n", client.text(6));
            client.write("hello");
            assertEquals("6\r\nhello]\r\n0\r\n\r\n", client.text(16));
        }
    }

    @ParameterizedTest
    @DisplayName("RFC 9110, 10.1.1: who answers without the body says nothing else, and hangs up")
    @ValueSource(strings = {"/unread", "/"})
    void answersAtOnce(String path) throws IOException {
        String length = path.equals("/") ? "Content-Length: 2000000" : LENGTH;
        try (RawClient client = connect()) {
            client.write(request("POST " + path, length, EXPECT));
            assertStatus(path.equals("/") ? 413 : 200, client);
        }
        send(request("POST " + path, length, EXPECT)).hasHeader("Connection", "close");
    }

    @Test
    @DisplayName("RFC 9110, 10.1.1: without a body there is nothing to wait for")
    void needsBody() throws IOException {
        try (RawClient client = connect()) {
            client.write(request("GET /", EXPECT));
            assertStatus(200, client);
        }
    }

    @Test
    @DisplayName("RFC 9110, 10.1.1: HTTP/1.0 knows no 100, and is not told")
    void ignoresOldExpectations() throws IOException {
        try (RawClient client = connect()) {
            client.write("POST / HTTP/1.0\r\n" + LENGTH + "\r\n" + EXPECT + "\r\n\r\n");
            send(request("GET /")).hasStatus(200); // time enough to say it
            client.write("hello");
            assertStatus(200, client);
        }
        send("POST / HTTP/1.0\r\n" + LENGTH + "\r\nExpect: x\r\n\r\nhello").hasStatus(200);
    }

    @ParameterizedTest
    @DisplayName("RFC 9110, 10.1.1: nothing else can be expected of us")
    @ValueSource(strings = {"Expect: 200-ok", "Expect: 100-continue, x", "Expect: ",
        "Expect: 100-continue\r\nExpect: 100-continue"})
    void refusesOthers(String expect) throws IOException {
        send(request("POST /", LENGTH, expect) + "hello").hasStatus(417)
                .hasHeader("Connection", "close");
    }
}
