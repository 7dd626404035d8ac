package server;

import framework.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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

/** The body of a request and its framing: RFC 9112, sections 6 to 8. */
public class RequestBodyTest extends Conformance {
    private static final String CHUNKED = "Transfer-Encoding: chunked";

    RequestBodyTest() {
        super(request -> Response.text("[" + request.text() + "]"));
    }

    private RawResponse sendChunks(String body) throws IOException {
        return send(request("POST /", CHUNKED) + body);
    }

    @Test
    @DisplayName("RFC 9112, 6.3: a body is as long as its Content-Length says")
    void readsLength() throws IOException {
        send(request("POST /", "Content-Length: 5") + "hello and more")
                .hasStatus(200).hasBody("[hello]");
        send(request("POST /", "Content-Length: 0") + "more").hasBody("[]");
        send(request("POST /", "Content-Length: " + "0".repeat(100) + "5") + "hello")
                .hasBody("[hello]");
        send("POST / HTTP/1.0\r\nContent-Length: 5\r\n\r\nhello").hasBody("[hello]");
    }

    @Test
    @DisplayName("RFC 9112, 6.3: without a length there is no body")
    void readsNothing() throws IOException {
        send(request("POST /") + "hello").hasStatus(200).hasBody("[]");
        send(request("GET /") + "hello").hasStatus(200).hasBody("[]");
    }

    @ParameterizedTest
    @DisplayName("RFC 9112, 6.3: a length is digits, once")
    @ValueSource(strings = {"Content-Length: -1", "Content-Length: +5", "Content-Length: 5x",
        "Content-Length: 5 5", "Content-Length: 5, 5", "Content-Length: 0x5",
        "Content-Length:", "Content-Length: 5.0", "Content-Length: \u00b2",
        "Content-Length: 5\r\nContent-Length: 5", "Content-Length: 5\r\ncontent-length: 6"})
    void refusesLengths(String lines) throws IOException {
        send(request("POST /", lines) + "hello").hasStatus(400);
    }

    @ParameterizedTest
    @DisplayName("RFC 9112, 6.3: a length that no number holds does not become another one")
    @ValueSource(strings = {"4294967301", "999999999999999999", "9223372036854775808",
        "18446744073709551621", "99999999999999999999999999"})
    void survivesHugeLengths(String length) throws IOException {
        send(request("POST /", "Content-Length: " + length) + "hello").hasStatus(413);
    }

    @Test
    @DisplayName("RFC 9112, 7.1: chunks are put together")
    void readsChunks() throws IOException {
        sendChunks("5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n").hasBody("[hello world]");
        sendChunks("0\r\n\r\n").hasBody("[]");
        sendChunks("0".repeat(100) + "5\r\nhello\r\n000\r\n\r\n").hasBody("[hello]");
        sendChunks("a\r\n0123456789\r\nB\r\n0123456789x\r\n0\r\n\r\n")
                .hasBody("[01234567890123456789x]");
    }

    @Test
    @DisplayName("RFC 9112, 6.1: chunked is said in any case")
    void readsCoding() throws IOException {
        send(request("POST /", "transfer-encoding: CHUNKED") + "1\r\nx\r\n0\r\n\r\n")
                .hasBody("[x]");
    }

    @ParameterizedTest
    @DisplayName("RFC 9112, 7.1: a chunk's size is hexadecimal digits, and fits into a number")
    @ValueSource(strings = {"", "-1", "+5", "0x5", "5 ", " 5", "g", "5x", "5,",
        "8000000000000000", "ffffffffffffffff", "10000000000000005"})
    void refusesSizes(String size) throws IOException {
        sendChunks(size + "\r\nhello\r\n0\r\n\r\n").hasStatus(400);
    }

    @ParameterizedTest
    @DisplayName("RFC 9112, 7.1: a chunk is as long as its size, and its lines end with CR LF")
    @ValueSource(strings = {"5\r\nhello!\r\n0\r\n\r\n", "6\r\nhello\r\n0\r\n\r\n",
        "5\nhello\r\n0\r\n\r\n", "5\r\nhello\n0\r\n\r\n", "5\r\nhello0\r\n\r\n",
        "5\r\nhello\r\n0\n\r\n", "5\r\nhello\r\n0\r\n\n"})
    void refusesChunks(String body) throws IOException {
        sendChunks(body).hasStatus(400);
    }

    @Test
    @DisplayName("RFC 9112, 7.1.1: what a chunk adds to its size is passed over")
    void passesOverExtensions() throws IOException {
        sendChunks("5;a=b;c=\"d;e\"\r\nhello\r\n0;f\r\n\r\n").hasBody("[hello]");
        sendChunks("5 ; a\r\nhello\r\n0\r\n\r\n").hasBody("[hello]");
        sendChunks("5;\u00c3\u0085\r\nhello\r\n0\r\n\r\n").hasBody("[hello]");
        sendChunks("5;" + "a".repeat(70_000) + "\r\nhello\r\n0\r\n\r\n").hasStatus(400);
        sendChunks(("1;" + "a".repeat(1_000) + "\r\nx\r\n").repeat(8) + "0\r\n\r\n")
                .hasBody("[xxxxxxxx]");
        sendChunks(("1;" + "a".repeat(1_000) + "\r\nx\r\n").repeat(9) + "0\r\n\r\n")
                .hasStatus(400);
        sendChunks("5;a\u0000\r\nhello\r\n0\r\n\r\n").hasStatus(400);
    }

    @Test
    @DisplayName("RFC 9112, 7.1.2: a trailer is read, checked, and forgotten")
    void readsTrailers() throws IOException {
        sendChunks("5\r\nhello\r\n0\r\nX-A: b\r\nX-B: c\r\n\r\n").hasBody("[hello]");
        sendChunks("5\r\nhello\r\n0\r\nX A: b\r\n\r\n").hasStatus(400);
        sendChunks("5\r\nhello\r\n0\r\n" + "X-A: b\r\n".repeat(5_000) + "\r\n")
                .hasStatus(400);
    }

    @ParameterizedTest
    @DisplayName("RFC 9112, 6.1: a length beside chunks is refused, and chunks in HTTP/1.0")
    @ValueSource(strings = {
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n",
        "POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n"})
    void refusesTwoLengths(String header) throws IOException {
        send(header + "\r\n0\r\n\r\n").hasStatus(400);
    }

    @ParameterizedTest
    @DisplayName("RFC 9112, 6.1 and 6.3: an unknown coding is 501; chunked is the last, and once")
    @CsvSource({"'gzip, chunked', 501", "'gzip,\tchunked', 501", "gzip, 400", "identity, 400",
        "'chunked, gzip', 400", "'chunked, chunked', 400", "'chunked,', 400", "', chunked', 400",
        "chunkedx, 400", "xchunked, 400", "'chunked;a=b', 400", "'', 400",
        "'chunked\r\nTransfer-Encoding: chunked', 400",
        "'gzip\r\nTransfer-Encoding: chunked', 501"})
    void refusesCodings(String codings, int status) throws IOException {
        send(request("POST /", "Transfer-Encoding: " + codings) + "0\r\n\r\n")
                .hasStatus(status);
    }

    @Test
    @DisplayName("Behind the last chunk there is nothing, however often one asks")
    void endsOnce() throws IOException {
        Chunks chunks = chunks("2\r\nab\r\n0\r\n\r\n3\r\ncde\r\n0\r\n\r\n");
        assertEquals("ab", new String(chunks.readAllBytes()));
        assertEquals(-1, chunks.read());
        assertEquals(0, chunks.read(new byte[3], 0, 0));
    }

    private static Chunks chunks(String text) {
        return new Chunks(new Input(new ByteArrayInputStream(text.getBytes())));
    }

    @Test
    @DisplayName("Zeros in front of a size are read past, but not without end")
    void limitsZeros() throws IOException {
        String chunk = "0".repeat(1_000) + "1\r\nx\r\n";
        assertEquals("x".repeat(8), new String(
                chunks(chunk.repeat(8) + "0\r\n\r\n").readAllBytes()));
        assertThrows(Refusal.class, () ->
                chunks(chunk.repeat(9) + "0\r\n\r\n").readAllBytes());
    }

    @Test
    @DisplayName("A body that comes in small pieces is the same body")
    void readsPieces() throws IOException {
        // The last byte of a line comes by itself, at the limit of its length.
        String line = "5;" + "a".repeat(1_022) + "\r\n";
        try (RawClient client = connect()) {
            for (String piece : List.of(request("POST /", CHUNKED), line.substring(0, 1_025),
                    "\n", "hel", "lo\r", "\n0", "\r\n\r", "\n")) {
                client.write(piece);
            }
            client.response().hasBody("[hello]");
        }
    }

    @ParameterizedTest
    @DisplayName("RFC 9112, 8: a body that breaks off is not a body")
    @ValueSource(strings = {"Content-Length: 9\r\n\r\nhello",
        CHUNKED + "\r\n\r\n5\r\nhel", CHUNKED + "\r\n\r\n5\r\nhello\r\n",
        CHUNKED + "\r\n\r\n5", CHUNKED + "\r\n\r\n5\r\nhello\r\n0\r\n"})
    void noticesBreaks(String rest) throws IOException {
        try (RawClient client = connect()) {
            client.write("POST / HTTP/1.1\r\nHost: a\r\n" + rest).end();
            client.response().hasStatus(400);
        }
    }
}
