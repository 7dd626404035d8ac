package server;

import module java.base;

/** What a client sends, in lines or in pieces. */
final class Input {
    private static final int SMALL = 2048;

    private final InputStream socket;
    private Semaphore room = new Semaphore(Integer.MAX_VALUE);
    private byte[] buffer = new byte[SMALL];
    private int next;
    private int end;
    private int kept;
    private int taken;

    Input(InputStream socket) {
        this.socket = socket;
    }

    /** So many bytes are left for the large heads of all clients. */
    void share(Semaphore room) {
        this.room = room;
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

    /** Counts a line that is kept until the whole head is here. */
    void keep(int length) throws Refusal {
        kept += length;
        need(kept);
    }

    /** Waits for what comes next. False if the client closes instead. */
    boolean hasMore() throws IOException {
        if (next == end) {
            release();
            next = 0;
            end = Math.max(0, socket.read(buffer));
        }
        return next < end;
    }

    /** How many bytes are here already. */
    int available() throws IOException {
        return end - next + socket.available();
    }

    private byte[] grow() throws Refusal {
        int size = 2 * buffer.length;
        need(size);
        return new byte[size];
    }

    /** Takes what a head needs by now from the room, if it is large. */
    private void need(int bytes) throws Refusal {
        if (bytes > Math.max(taken, SMALL)) {
            if (!room.tryAcquire(bytes - taken)) {
                throw new Refusal(503, "There is no room for this header now.");
            }
            taken = bytes;
        }
    }

    /** Gives back what a large head has taken, if little comes behind it. */
    void release() {
        kept = 0;
        if (taken > 0 && end - next <= SMALL) {
            moveTo(new byte[SMALL]);
            room.release(taken);
            taken = 0;
        }
    }

    /** Nobody needs what is left. */
    void close() {
        next = end;
        release();
    }

    /** Reads behind what there is, which moves to the front. */
    private void readMore() throws IOException {
        moveTo(end - next < buffer.length ? buffer : grow());
        int count = socket.read(buffer, end, buffer.length - end);
        if (count < 0) {
            throw new EOFException("The client has closed");
        }
        end += count;
    }

    /** Moves what there is to the front of this buffer. */
    private void moveTo(byte[] room) {
        System.arraycopy(buffer, next, room, 0, end - next);
        end -= next;
        next = 0;
        buffer = room;
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
