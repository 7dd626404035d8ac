package server;

import module java.base;

/** What a client sends, in lines or in pieces. */
final class Input {
    private final InputStream socket;
    private byte[] buffer = new byte[4096];
    private int next;
    private int end;

    Input(InputStream socket) {
        this.socket = socket;
    }

    /**
     * The next line, without its end, which is CR LF (RFC 9112, section 2.2).
     *
     * @param max the most bytes that it may have
     * @throws Refusal 431 if it has more, 400 if it ends otherwise
     * @throws EOFException if the client closes before it ends
     */
    String line(int max) throws IOException {
        int length = 0;
        while (length == end - next || buffer[next + length] != '\n') {
            if (length == end - next) {
                readMore();
            } else if (length > max) { // one more than a line, for its CR
                throw new Refusal(431, "The header is too long.");
            } else {
                length++;
            }
        }
        if (length == 0 || buffer[next + length - 1] != '\r') {
            throw new Refusal(400, "A line ends with CR LF.");
        }
        String line = new String(
                buffer, next, length - 1, StandardCharsets.ISO_8859_1);
        next += length + 1;
        return line;
    }

    /** Waits for what comes next. False if the client closes instead. */
    boolean hasMore() throws IOException {
        if (next == end) {
            next = 0;
            end = Math.max(0, socket.read(buffer));
        }
        return next < end;
    }

    /** How many bytes are here already. */
    int available() throws IOException {
        return end - next + socket.available();
    }

    /** Reads behind what there is, which moves to the front. */
    private void readMore() throws IOException {
        byte[] room = end - next < buffer.length
                ? buffer : new byte[2 * buffer.length];
        System.arraycopy(buffer, next, room, 0, end - next);
        end -= next;
        next = 0;
        buffer = room;
        int count = socket.read(buffer, end, buffer.length - end);
        if (count < 0) {
            throw new EOFException("The client has closed");
        }
        end += count;
    }

    /** Some bytes, as of {@link InputStream#read(byte[], int, int)}. */
    int read(byte[] bytes, int offset, int length) throws IOException {
        if (next == end) {
            return socket.read(bytes, offset, length);
        }
        int count = Math.min(length, end - next);
        System.arraycopy(buffer, next, bytes, offset, count);
        next += count;
        return count;
    }
}
