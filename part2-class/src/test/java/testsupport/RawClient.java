package testsupport;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertThrows;

/**
 * A bare socket that sends exactly the bytes it is given. A well-made HTTP
 * client would mend a malformed request before sending it.
 */
public final class RawClient implements AutoCloseable {
    private final Socket socket;
    private final InputStream input;
    private final StringBuilder sent = new StringBuilder();

    public RawClient(int port) throws IOException {
        this(port, InetAddress.getLoopbackAddress());
    }

    /** Connects from another address of this computer. */
    public RawClient(int port, InetAddress from) throws IOException {
        socket = new Socket();
        socket.bind(new InetSocketAddress(from, 0));
        try {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                    (int) Patience.USUAL.toMillis());
        } catch (SocketTimeoutException late) {
            socket.close();
            throw new SocketTimeoutException(Evidence.SENT + "$ nc localhost " + port
                    + "\n\nCame back: no connection within "
                    + Patience.USUAL.toSeconds() + " seconds\n");
        }
        socket.setTcpNoDelay(true);
        input = new BufferedInputStream(socket.getInputStream());
        waitingUpTo(Patience.USUAL);
    }

    /** For a test of something that takes its time. */
    public RawClient waitingUpTo(Duration patience) throws IOException {
        socket.setSoTimeout((int) patience.toMillis());
        return this;
    }

    /** Sends one text to a new connection and reads one response. */
    public static RawResponse send(int port, String text) throws IOException {
        try (RawClient client = new RawClient(port)) {
            return client.write(text).response();
        }
    }

    /**
     * Checks that a port is free. To take it would be a stricter test, but
     * any connection on this computer may have just been given its number.
     */
    public static void assertNobodyListens(int port) {
        assertThrows(ConnectException.class, () -> new RawClient(port).close());
    }

    /** A request with a {@code Host}; the other field lines are the caller's. */
    public static String request(String line, String... fieldLines) {
        return line + " HTTP/1.1\r\nHost: localhost\r\n"
                + String.join("", List.of(fieldLines).stream()
                        .map(field -> field + "\r\n").toList())
                + "\r\n";
    }

    /** Sends the text, each character as one byte. */
    public RawClient write(String text) throws IOException {
        sent.append(text);
        return write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public RawClient write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /** Says that no more will be sent; the answer can still come. */
    public RawClient end() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** Reads one response and its body. */
    public RawResponse response() throws IOException {
        return response("GET");
    }

    /** Reads one response; one to {@code HEAD} has no body. */
    public RawResponse response(String method) throws IOException {
        String statusLine = line();
        if (statusLine.startsWith("HTTP/1.1 100")) {
            line();
            statusLine = line();
        }
        List<String> fields = new ArrayList<>();
        for (String line; !(line = line()).isEmpty();) {
            fields.add(line);
        }
        RawResponse head = new RawResponse(told(), statusLine, fields, "");
        RawResponse response = new RawResponse(
                head.sent(), statusLine, fields, body(method, head));
        Evidence.keep(response.report());
        return response;
    }

    /** Reads the header of a response, and forgets it. */
    public void skipHeader() throws IOException {
        while (!line().isEmpty()) {
            // The body begins after an empty line.
        }
    }

    /** Everything until the server closes; cut short if it resets. */
    public String rest() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            for (int next; (next = read(bytes)) >= 0;) {
                bytes.write(next);
            }
        } catch (SocketException reset) {
            // A reset ends the connection too.
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    /** Reads until the server closes; the number of bytes, for large bodies. */
    public long skipRest() throws IOException {
        try {
            return input.transferTo(OutputStream.nullOutputStream());
        } catch (SocketTimeoutException late) {
            throw late("");
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String body(String method, RawResponse head) throws IOException {
        int status = head.status();
        if (method.equals("HEAD") || status == 204 || status == 304) {
            return "";
        }
        if (head.header("Transfer-Encoding").equals("chunked")) {
            return chunks();
        }
        if (!head.header("Content-Length").isEmpty()) {
            return text(Integer.parseInt(head.header("Content-Length")));
        }
        return rest();
    }

    private String chunks() throws IOException {
        StringBuilder body = new StringBuilder();
        for (int size; (size = Integer.parseInt(line(), 16)) > 0; line()) {
            body.append(text(size));
        }
        line();
        return body.toString();
    }

    /** So many bytes. */
    public String text(int length) throws IOException {
        try {
            byte[] bytes = input.readNBytes(length);
            if (bytes.length < length) {
                throw cut("a body of " + length + " bytes ended after " + bytes.length);
            }
            return new String(bytes, StandardCharsets.ISO_8859_1);
        } catch (SocketTimeoutException late) {
            throw late("less than a body of " + length + " bytes");
        }
    }

    /** One line, without its end. */
    public String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next; (next = read(line)) != '\n';) {
            if (next < 0) {
                throw cut(line.size() == 0 ? "the server closed the connection"
                        : "the connection ended after \"" + text(line) + "\"");
            }
            line.write(next);
        }
        return text(line).stripTrailing();
    }

    private int read(ByteArrayOutputStream before) throws IOException {
        try {
            return input.read();
        } catch (SocketTimeoutException late) {
            throw late(before.size() == 0 ? "" : "\"" + text(before) + "\"");
        }
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    private SocketException cut(String how) {
        return new SocketException(told() + "\nCame back: no whole response ("
                + Shown.of(how) + ")\n");
    }

    private SocketTimeoutException late(String soFar) throws IOException {
        return new SocketTimeoutException(told() + "\nCame back: "
                + (soFar.isEmpty() ? "nothing more" : Shown.of(soFar) + ", and no more,")
                + " within " + socket.getSoTimeout() / 1000 + " seconds\n");
    }

    private String told() {
        return Evidence.SENT + "$ " + Curl.of(sent.toString(), socket.getPort()) + "\n";
    }
}
