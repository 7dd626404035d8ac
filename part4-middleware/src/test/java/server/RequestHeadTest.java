package server;

import framework.Response;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import testsupport.RawClient;
import testsupport.RawResponse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static testsupport.RawClient.request;

/** The head of a request, byte by byte: RFC 9112, sections 2, 3 and 5. */
public class RequestHeadTest extends Conformance {
    RequestHeadTest() {
        super(request -> Response.text(request.method() + " " + request.path()
                + " " + request.query() + " " + request.protocol()
                + " [" + String.join("|", request.headers().all("X-A")) + "]\n"));
    }

    private void assertRefused(int status, String text) throws IOException {
        RawResponse response = send(text).hasStatus(status)
                .hasHeader("Connection", "close");
        assertEquals(1, response.body().lines().count(), response::report);
    }

    @ParameterizedTest
    @DisplayName("RFC 9112, 2.2: a line ends with CR LF, and with nothing else")
    @ValueSource(strings = {
        "GET / HTTP/1.1\nHost: a\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\n\n", "GET / HTTP/1.1\r\nHost: a\rX-A: b\r\n\r\n",
        "GET / HTTP/1.1\rHost: a\r\n\r\n", "GET / HTTP/1.1\r\r\nHost: a\r\n\r\n",
        "\nGET / HTTP/1.1\r\nHost: a\r\n\r\n"})
    void demandsLineEnds(String text) throws IOException {
        assertRefused(400, text);
    }

    @Test
    @DisplayName("RFC 9112, 2.2: one empty line before a request is passed over")
    void passesOverEmptyLine() throws IOException {
        send("\r\n" + request("GET /")).hasStatus(200);
        assertRefused(400, "\r\n\r\n" + request("GET /"));
    }

    @ParameterizedTest
    @DisplayName("RFC 9112, 2.2: a header does not begin with a space")
    @ValueSource(strings = {" ", "\t"})
    void refusesSpaceBeforeFields(String space) throws IOException {
        assertRefused(400, "GET / HTTP/1.1\r\n" + space + "X-A: b\r\nHost: a\r\n\r\n");
    }

    @ParameterizedTest
    @DisplayName("RFC 9112, 2.3: a version is HTTP/, a digit, a dot and a digit")
    @ValueSource(strings = {"http/1.1", "HTTP/1", "HTTP/11", "HTTP/1.", "HTTP/1.10",
        "HTTP/01.1", "HTTP/1.1x", "HTTP /1.1", "HTTPS/1.1", "ICY/1.0", "HTTP/\u00b9.1", ""})
    void refusesVersions(String version) throws IOException {
        assertRefused(400, "GET / " + version + "\r\nHost: a\r\n\r\n");
    }

    @ParameterizedTest
    @DisplayName("RFC 9110, 2.5: another major version is refused, a later minor one is not")
    @CsvSource({"HTTP/0.9, 505", "HTTP/2.0, 505", "HTTP/3.0, 505",
        "HTTP/1.0, 200", "HTTP/1.1, 200", "HTTP/1.2, 200", "HTTP/1.9, 200"})
    void looksAtMajorVersion(String version, int status) throws IOException {
        send("GET / " + version + "\r\nHost: a\r\n\r\n").hasStatus(status);
    }

    @ParameterizedTest
    @DisplayName("RFC 9112, 3: a request line is three words with a space between")
    @ValueSource(strings = {"GET", "GET /", "GET  / HTTP/1.1", "GET /  HTTP/1.1",
        " GET / HTTP/1.1", "GET / HTTP/1.1 ", "GET\t/ HTTP/1.1", "GET /\tHTTP/1.1",
        "GET /a b HTTP/1.1", "GET  HTTP/1.1", "/ HTTP/1.1", "GET /\u000bHTTP/1.1"})
    void refusesLines(String line) throws IOException {
        assertRefused(400, line + "\r\nHost: a\r\n\r\n");
    }

    @ParameterizedTest
    @DisplayName("RFC 9112, 3.1: a method is a token, in its case")
    @CsvSource({"GET, 200", "get, 200", "M-SEARCH, 200", "!#$%&'*+.^_`|~09, 200",
        "G(T, 400", "G:T, 400", "GËT, 400", "'', 400"})
    void checksMethod(String method, int status) throws IOException {
        RawResponse response = send(method + " /a HTTP/1.1\r\nHost: a\r\n\r\n")
                .hasStatus(status);
        if (status == 200) {
            response.hasBody(method + " /a  HTTP/1.1 []\n");
        }
    }

    @Test
    @DisplayName("RFC 9112, 3: an address that is too long is 414")
    void refusesLongTargets() throws IOException {
        send(request("GET /" + "a".repeat(60_000))).hasStatus(200);
        assertRefused(414, request("GET /" + "a".repeat(65_536)));
    }

    @ParameterizedTest
    @DisplayName("RFC 9112, 3.2: an address has neither spaces nor control characters")
    @ValueSource(strings = {"/\u0000", "/\u0001", "/\u007f", "/ë", "/\u00a0", "/a#b", "/a\\b"})
    void refusesTargets(String target) throws IOException {
        assertRefused(400, request("GET " + target));
    }

    @Test
    @DisplayName("RFC 9112, 3.2: an address goes on as it was sent")
    void keepsTarget() throws IOException {
        send(request("GET //a/../%7e?b=%zz&&")).hasBody("GET //a/../%7e b=%zz&& HTTP/1.1 []\n");
        send(request("GET http://localhost/x?y")).hasBody("GET /x y HTTP/1.1 []\n");
        send(request("OPTIONS *")).hasStatus(204);
    }

    @ParameterizedTest
    @DisplayName("RFC 9112, 3.2: an address has one of three forms, as we are no proxy")
    @CsvSource({"GET, http://localhost/, 200", "GET, HTTPS://localhost, 200", "GET, *, 400",
        "OPTIONS, *, 204", "GET, a, 400", "GET, ?a, 400", "GET, ftp://localhost/, 400",
        "GET, http://, 400", "GET, http:/a, 400", "GET, localhost:80, 400",
        "CONNECT, localhost:80, 400", "CONNECT, /, 200"})
    void checksForm(String method, String target, int status) throws IOException {
        send(request(method + " " + target)).hasStatus(status);
    }

    @ParameterizedTest
    @DisplayName("RFC 9112, 3.2: HTTP/1.1 has one Host, and all have at most one")
    @CsvSource({"HTTP/1.1, '', 400", "HTTP/1.0, '', 200", "HTTP/1.1, 'Host: a', 200",
        "HTTP/1.1, 'Host: a~Host: a', 400", "HTTP/1.0, 'Host: a~host: b', 400",
        "HTTP/1.1, 'Host:', 200", "HTTP/1.1, 'Host: a, b', 400",
        "HTTP/1.1, 'Host: a b', 400", "HTTP/1.1, 'Host: a/b', 400",
        "HTTP/1.1, 'Host: u@a', 400", "HTTP/1.1, 'Host: a:x', 400",
        "HTTP/1.1, 'Host: a:80', 200", "HTTP/1.1, 'Host: [::1]:80', 200",
        "HTTP/1.1, 'Host: [::1', 400", "HTTP/1.1, 'Host: a%2d', 200",
        "HTTP/1.1, 'Host: a%2', 400", "HTTP/1.1, 'Host: %zz', 400"})
    void checksHost(String version, String lines, int status) throws IOException {
        send("GET / " + version + "\r\n"
                + (lines.isEmpty() ? "" : lines.replace("~", "\r\n") + "\r\n")
                + "\r\n").hasStatus(status);
    }

    @ParameterizedTest
    @DisplayName("RFC 9112, 5.1: no space between a field's name and its colon")
    @ValueSource(strings = {"X-A : b", "X-A\t: b", "X A: b", ": b", "X-A", "X-Ä: b", "(X): b"})
    void refusesNames(String line) throws IOException {
        assertRefused(400, request("GET /", line));
    }

    @ParameterizedTest
    @DisplayName("RFC 9112, 5.1: spaces and tabs around a value are not part of it")
    @CsvSource(quoteCharacter = '"', value = {"\"X-A:b\", b", "\"X-A:  \t b \t\", b",
        "\"X-A:\", \"\"", "\"X-A: \t \", \"\"", "\"X-A: a  b:c\", a  b:c", "\"x-a: b\", b",
        "\"X-A: \u00a0b\", \u00a0b"})
    void trimsValues(String line, String value) throws IOException {
        send(request("GET /", line)).hasStatus(200)
                .bodyContains(new String(("[" + value + "]").getBytes(StandardCharsets.UTF_8),
                        StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @DisplayName("RFC 9110, 5.5: a value has no control characters")
    @ValueSource(strings = {"a\u0000b", "a\u0001b", "a\u001bb", "a\u007fb", "a\u000bb",
        "a\u001d", "\u001ca", "a\u000b", "\u000ca"})
    void refusesValues(String value) throws IOException {
        assertRefused(400, request("GET /", "X-A: " + value));
    }

    @ParameterizedTest
    @DisplayName("RFC 9112, 5.2: a field line that goes on in the next one is refused")
    @ValueSource(strings = {" ", "\t", "   "})
    void refusesFolding(String space) throws IOException {
        assertRefused(400, request("GET /", "X-A: b", space + "c"));
    }

    @Test
    @DisplayName("RFC 9110, 5.3: lines of one name stay apart, in their order")
    void keepsLines() throws IOException {
        send(request("GET /", "X-A: 2", "x-a: 1", "X-A: 2")).bodyContains("[2|1|2]");
    }

    @Test
    @DisplayName("RFC 6585, 5: a header that is too long, or has too many fields, is 431")
    void refusesLongHeaders() throws IOException {
        send(request("GET /", "X-A: " + "b".repeat(60_000))).hasStatus(200);
        assertRefused(431, request("GET /", "X-A: " + "b".repeat(65_536)));
        assertRefused(431, request("GET /", "X-A: b\r\n".repeat(300).trim()));
        String line = "X-A: " + "b".repeat(1_000) + "\r\n";
        assertRefused(431, request("GET /", line.repeat(70).trim()));
    }

    @Test
    @DisplayName("A line at its limit is taken, and so is an address beside a long header")
    void takesLongest() throws IOException {
        send(request("GET /" + "a".repeat(65_000), "X-A: " + "b".repeat(400))).hasStatus(200);
        assertRefused(431, request("GET /" + "a".repeat(40_000), "X-A: " + "b".repeat(40_000)));
        for (int max : List.of(100, 4_096, 10_000)) {
            for (String end : List.of("\r\n", "\r\nmore")) {
                byte[] line = ("a".repeat(max) + end).getBytes();
                assertEquals(max, new Input(new ByteArrayInputStream(line)).line(max).length());
                assertEquals(max, new Input(inPieces(line)).line(max).length());
                assertThrows(Refusal.class, () -> new Input(inPieces(line)).line(max - 1));
                assertThrows(Refusal.class,
                        () -> new Input(new ByteArrayInputStream(line)).line(max - 1));
            }
        }
    }

    /** One byte at a time, as a slow network brings them. */
    private static InputStream inPieces(byte[] bytes) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] room, int offset, int length) throws IOException {
                return super.read(room, offset, Math.min(length, 1));
            }
        };
    }

    @Test
    @DisplayName("A header that comes byte by byte is the same header")
    void readsSlowly() throws IOException {
        try (RawClient client = connect()) {
            for (char c : request("GET /slow", "X-A: b").toCharArray()) {
                client.write(String.valueOf(c));
            }
            client.response().hasBody("GET /slow  HTTP/1.1 [b]\n");
        }
    }
}
