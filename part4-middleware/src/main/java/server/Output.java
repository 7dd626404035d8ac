package server;

import module java.base;
import framework.Field;
import framework.Headers;

/** What goes to a client: one response after the other. */
final class Output extends OutputStream {
    private static final DateTimeFormatter DATE = DateTimeFormatter
            .ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);
    /** So many bytes go at once, if there are. */
    private static final int AT_ONCE = 16 * 1024;
    /** Most headers have no more. */
    private static final int HEADER = 1024;

    private final OutputStream socket;
    private Queue<ByteArrayOutputStream> spares = new ArrayBlockingQueue<>(1);
    private ByteArrayOutputStream buffer;
    private volatile boolean isOver = true;
    private boolean isLast;
    private boolean isBegun;
    private boolean isForHead;
    private long second;
    private String date;

    Output(OutputStream socket) {
        this.socket = socket;
    }

    /** Where buffers are that nobody needs just now. */
    void share(Queue<ByteArrayOutputStream> spares) {
        this.spares = spares;
    }

    /** A request is coming, so a response is due. */
    synchronized void open() {
        var spare = spares.poll();
        buffer = spare == null ? new ByteArrayOutputStream(HEADER) : spare;
        isOver = false;
        isBegun = false;
        isForHead = false;
    }

    /** The request's first line is here. */
    void answer(RequestLine line) {
        isForHead = line.method().equals("HEAD");
    }

    /** Sends the header (RFC 9112, section 4). */
    void header(int status, Headers fields) throws IOException {
        isLast = fields.lists("Connection", "close");
        isBegun = true;
        var header = new StringBuilder(HEADER).append("HTTP/1.1 ")
                .append(status).append(" \r\n");
        if (fields.first("Date").isEmpty()) {
            header.append("Date: ").append(date()).append("\r\n");
        }
        fields.forEach((name, value) -> header
                .append(name).append(": ").append(value).append("\r\n"));
        header.append("\r\n");
        write(header.toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    private String date() {
        long now = System.currentTimeMillis() / 1000;
        if (now != second) {
            second = now;
            date = DATE.format(Instant.ofEpochSecond(now));
        }
        return date;
    }

    /** Lets a client send its body, unless it has its answer. */
    void goOn() throws IOException {
        if (!isBegun) {
            write("HTTP/1.1 100 \r\n\r\n".getBytes());
            flush();
        }
    }

    /** Answers what is no request. */
    void refuse(Refusal refusal) throws IOException {
        byte[] sentence = (refusal.getMessage() + "\n").getBytes();
        header(refusal.status(), Headers.of(List.of(
                new Field("Content-Type", "text/plain; charset=utf-8"),
                new Field("Content-Length", "" + sentence.length),
                new Field("Connection", "close"))));
        if (!isForHead) {
            write(sentence);
        }
        close();
    }

    @Override
    public void write(int oneByte) throws IOException {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length)
            throws IOException {
        if (buffer == null) {
            throw new IOException("The response is over");
        }
        if (buffer.size() + length > AT_ONCE) {
            flush();
        }
        if (length > AT_ONCE) {
            socket.write(bytes, offset, length);
        } else {
            buffer.write(bytes, offset, length);
        }
    }

    @Override
    public synchronized void flush() throws IOException {
        if (buffer != null) {
            socket.flush(); // this is not the end
            send();
        }
    }

    private void send() throws IOException {
        if (buffer.size() > 0) {
            buffer.writeTo(socket);
            buffer.reset();
        }
    }

    /** Ends a response. The connection is for whoever has opened it. */
    @Override
    public synchronized void close() throws IOException {
        if (buffer != null) {
            send();
            spares.offer(buffer);
            buffer = null;
        }
        isOver = true;
    }

    /** Whether the client has all of it, or will have. */
    boolean isOver() {
        return isOver;
    }

    /** Whether another response may follow. */
    boolean staysOpen() {
        return isOver && !isLast;
    }

    /** Whether there is no other one, and the client has it, or will have. */
    boolean isLast() {
        return isOver && isLast;
    }
}
