package framework.middleware;

import framework.Api;
import framework.Request;
import framework.Response;
import framework.Server;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import testsupport.Engine;
import testsupport.RawClient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

public class StrictHttpTest {
    private static final Api STRICT = new Api(request -> Response.text(request.text()))
            .use(new StrictHttp());
    private static Server server;

    @BeforeAll
    static void start() {
        server = STRICT.start(0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments(400, "GET / HTTP/1.1\n"),
                arguments(400, "GET / HTTP/1.1\nHost: a\nHost: a\n"),
                arguments(400, "GET / HTTP/1.1\nHost: a b\n"),
                arguments(400, "GET / HTTP/1.1\nHost: a/b\n"),
                arguments(400, "GET / HTTP/1.1\nHost: a@b\n"),
                arguments(400, "GET / HTTP/1.1\nHost: a:b\n"),
                arguments(400, "GET / HTTP/1.1\nHost: a, b\n"),
                arguments(400, "GET / HTTP/1.1\nHost:\n"),
                arguments(400, "GET / HTTP/1.1\nHost: a\nX: a\u0001b\n"),
                arguments(400, "GET / HTTP/1.1\nHost: a\nX: a\0b\n"),
                arguments(400, "GET / HTTP/1.1\nHost: a\nX: a\u007fb\n"),
                arguments(400, "G\u0040T / HTTP/1.1\nHost: a\n"),
                arguments(400, "GET / FTP/1.1\nHost: a\n"),
                arguments(400, "GET / http/1.1\nHost: a\n"),
                arguments(400, "GET / HTTP/1.10\nHost: a\n"),
                arguments(400, "GET / HTTP/1\nHost: a\n"),
                arguments(505, "GET / HTTP/9.9\nHost: a\n"),
                arguments(505, "GET / HTTP/2.0\nHost: a\n"),
                arguments(400, "GET /a#b HTTP/1.1\nHost: a\n"),
                arguments(400, "GET /\u00e9 HTTP/1.1\nHost: a\n"),
                arguments(400, "POST / HTTP/1.1\nHost: a\nContent-Length: +5\n"),
                arguments(400, "POST / HTTP/1.1\nHost: a\nContent-Length: -0\n"),
                arguments(411, "POST / HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n"),
                arguments(400, "POST / HTTP/1.0\nTransfer-Encoding: chunked\n"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    @DisplayName("What is not proper HTTP is refused, and the connection closed")
    void refuses(int status, String head) throws Exception {
        if (!head.matches("(?s).* HTTP/(1\\.[01]|9\\.9)\n.*")) {
            Engine.JETTY.isExempt("it takes http for HTTP, and refuses the other versions"
                    + " with 505 or 426 by itself");
        }
        try (RawClient client = new RawClient(server.port())) {
            String body = head.contains("chunked") ? "5\r\nhello\r\n0\r\n\r\n"
                    : head.startsWith("POST") ? "hello" : "";
            client.write(head.replace("\n", "\r\n") + "\r\n" + body);
            client.response().hasStatus(status).hasHeader("Connection", "close");
            assertEquals("", client.rest());
        }
    }

    @ParameterizedTest
    @DisplayName("Two lengths, odd ones, or a length and a coding do not reach the handler")
    @ValueSource(strings = {
            "Content-Length: 5\r\nContent-Length: 5",
            "Content-Length: 5\r\nContent-Length: 6",
            "Content-Length: 5, 5",
            "Content-Length: 5\r\nTransfer-Encoding: chunked",
            "Content-Length: five", "Content-Length: 0x5", "Content-Length: 5.0",
            "Content-Length: -5", "Content-Length: 99999999999999999999"})
    void refusesTwoLengths(String fields) throws Exception {
        if (fields.endsWith("99")) {
            Engine.OWN.isExempt("it takes that for a length that is too much, and answers 413");
        }
        try (RawClient client = new RawClient(server.port())) {
            client.write("POST / HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n\r\nhello");
            client.response().hasStatus(400);
            assertEquals("", client.rest());
        }
    }

    @ParameterizedTest
    @DisplayName("A coding that we do not know is 501, and one that has no end 400 (RFC 9112, 6.3)")
    @CsvSource(delimiter = '|', value = {"gzip, chunked|501", "gzip, CHUNKED|501",
            "chunked, chunked|501", "gzip|400", "chunked, gzip|400", "identity|400"})
    void refusesCodings(String coding, int status) throws Exception {
        if (coding.equals("chunked, chunked")) {
            Engine.JETTY.isExempt("it refuses that with 400 by itself");
            Engine.OWN.isExempt("it refuses that with 400 by itself");
        }
        if (status == 400) {
            Engine.JDK.isExempt("it refuses that with 501 by itself");
            Engine.ROBAHO.isExempt("it refuses that with 501 by itself");
        }
        RawClient.send(server.port(), "POST / HTTP/1.1\r\nHost: a\r\n"
                + "Transfer-Encoding: " + coding + "\r\n\r\n").hasStatus(status);
    }

    @ParameterizedTest
    @DisplayName("Proper requests pass")
    @ValueSource(strings = {
            "GET / HTTP/1.1\nHost: example.com\n",
            "GET / HTTP/1.1\nHost: example.com:8080\n",
            "GET / HTTP/1.1\nHost: [::1]:8080\n",
            "GET / HTTP/1.1\nHost: 127.0.0.1:\n",
            "GET /a%20b?c=d&e[]=%5B HTTP/1.1\nHost: a\n",
            "GET http://a/b HTTP/1.1\nHost: a\n",
            "GET / HTTP/1.0\n",
            "GET / HTTP/1.0\nHost: a\n",
            "GET / HTTP/1.2\nHost: a\n",
            "PROPFIND / HTTP/1.1\nHost: a\n",
            "GET / HTTP/1.1\nHost: a\nX: tab\there \u00e9\n",
            "POST / HTTP/1.1\nHost: a\nContent-Length: 0\n"})
    void passes(String head) throws Exception {
        if (head.contains("HTTP/1.2")) {
            Engine.JETTY.isExempt("it knows no version between 1.1 and 2");
        }
        RawClient.send(server.port(), head.replace("\n", "\r\n") + "\r\n").hasStatus(200);
    }

    @ParameterizedTest
    @DisplayName("A target that the server refuses by itself is refused here, too")
    @ValueSource(strings = {"/%zz", "/%f", "relative", "/a b", "/a\\b", "/a?b{c}", "*",
            "/\0", "/<x>"})
    void refusesTargets(String target) throws Exception {
        assertEquals(400, strict(Request.get(target)).status());
    }

    @Test
    @DisplayName("So are names and lengths that the server refuses by itself")
    void refusesFields() throws Exception {
        Request plain = Request.post("/", "");
        assertEquals(400, strict(plain.withHeader("X Y", "")).status());
        assertEquals(400, strict(plain.withHeader("", "")).status());
        assertEquals(200, strict(plain.withHeader("X", "a\tb")).status());
        assertEquals(400, strict(plain.withHeader("Transfer-Encoding", "gzip")).status());
        assertEquals(501, strict(plain.withHeader("Transfer-Encoding", "gzip, chunked")).status());
        assertEquals(411, strict(plain.withHeader("Transfer-Encoding", "CHUNKED")).status());
        assertEquals(400, strict(plain.withHeader("Transfer-Encoding", "chunked")
                .withHeader("Content-Length", "0")).status());
        assertEquals(400, strict(plain.withHeader("Content-Length", "5, 5")).status());
    }

    @Test
    @DisplayName("A path of a hundred thousand characters is no harder than a short one")
    void readsLongPaths() throws Exception {
        assertEquals(200, strict(Request.get("/" + "a".repeat(100_000))).status());
        assertEquals(200, strict(Request.get("/?" + "%20".repeat(100_000))).status());
    }

    /** Its answer without a server and without a router. */
    private static Response strict(Request request) throws Exception {
        return new StrictHttp().wrap(any -> Response.text("in")).handle(request);
    }

    @Test
    @DisplayName("OPTIONS * passes")
    void passesOptionsStar() throws Exception {
        assertEquals(200, strict(Request.of("OPTIONS", "*")).status());
    }

    @ParameterizedTest
    @DisplayName("The connection is closed when the client's list says so")
    @CsvSource(delimiter = '|', value = {"x, close|true", "CLOSE|true", "close,x|true",
            "keep-alive|false", "closed|false", "x-close|false"})
    void closesOnRequest(String list, boolean closes) throws Exception {
        try (RawClient client = new RawClient(server.port())) {
            client.write(RawClient.request("GET /", "Connection: " + list))
                    .response().hasHeader("Connection", closes ? "close" : "");
            client.write(closes ? "" : RawClient.request("GET /", "Connection: close"));
            String rest = client.rest();
            assertEquals(closes, rest.isEmpty(), rest);
        }
    }

    @Test
    @DisplayName("The list may be in several field lines")
    void readsAllConnectionLines() throws Exception {
        RawClient.send(server.port(), RawClient.request("GET /",
                "Connection: x", "Connection: close")).hasHeader("Connection", "close");
    }

    @Test
    @DisplayName("Chunked bodies pass when they are allowed")
    void allowsChunked() throws Exception {
        Api lenient = new Api(request -> Response.text(request.text()))
                .use(new StrictHttp().allowChunked());
        try (Server chunked = lenient.start(0)) {
            RawClient.send(chunked.port(), "POST / HTTP/1.1\r\nHost: a\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n")
                    .hasStatus(200).hasBody("hello");
        }
    }

    @Test
    @DisplayName("A chunk size that overflows an int smuggles nothing")
    void refusesSmuggling() throws Exception {
        try (RawClient client = new RawClient(server.port())) {
            client.write("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + "100000005\r\nhello\r\n0\r\n\r\n"
                    + "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n");
            client.response().hasStatus(411);
            assertEquals("", client.rest());
        }
    }
}
