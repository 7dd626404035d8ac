package server;

import module java.base;
import framework.Field;
import framework.Headers;

/** What goes to a client: one response. Its body ends with the connection. */
final class Output extends OutputStream {
    private static final DateTimeFormatter DATE = DateTimeFormatter
            .ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private final OutputStream socket;
    private volatile boolean isOver;

    Output(OutputStream socket) {
        this.socket = socket;
    }

    /** Sends the header (RFC 9112, section 4). */
    void header(int status, Headers fields) throws IOException {
        var header = new StringBuilder("HTTP/1.1 ").append(status)
                .append(" \r\n");
        if (fields.first("Date").isEmpty()) {
            header.append("Date: ").append(DATE.format(Instant.now()))
                    .append("\r\n");
        }
        fields.forEach((name, value) -> header
                .append(name).append(": ").append(value).append("\r\n"));
        if (!fields.lists("Connection", "close")) {
            header.append("Connection: close\r\n");
        }
        header.append("\r\n");
        write(header.toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Answers what is no request. */
    void refuse(Refusal refusal) throws IOException {
        byte[] sentence = (refusal.getMessage() + "\n").getBytes();
        header(refusal.status(), Headers.of(List.of(
                new Field("Content-Type", "text/plain; charset=utf-8"),
                new Field("Content-Length", "" + sentence.length))));
        write(sentence);
        close();
    }

    @Override
    public void write(int oneByte) throws IOException {
        socket.write(oneByte);
    }

    @Override
    public void write(byte[] bytes, int offset, int length)
            throws IOException {
        socket.write(bytes, offset, length);
    }

    /** The connection is closed by whoever has opened it. */
    @Override
    public void close() {
        isOver = true;
    }

    /** Whether the client has all of it, or will have. */
    boolean isOver() {
        return isOver;
    }
}
