package server;

import module java.base;

/** A client's socket, and how long the client may keep us waiting. */
final class Wire {
    private static final int PIECE = 32 * 1024;
    /** Nanoseconds that a byte earns: a kilobyte earns about a second. */
    private static final long A_BYTE = 1_000_000;
    private static final long A_SECOND = 1_000_000_000;
    private static final long NEVER = Long.MAX_VALUE;

    private final Socket socket;
    private final long most;
    private long left;
    private boolean isIdle = true;
    private volatile boolean endsWithReset;
    private volatile long deadline = NEVER;
    private volatile long since;
    private volatile boolean isServed = true; // until its thread runs

    /** @param most how long it may keep us waiting without earning any */
    Wire(Socket socket, Duration most) {
        this.socket = socket;
        this.most = most.toNanos();
    }

    /** The client owes us nothing, and has so long until it asks for more. */
    void rest(Duration max) throws IOException {
        isIdle = true;
        since = System.nanoTime();
        deadline = since + max.toNanos();
        isServed = false;
        socket.setSoTimeout(0);
    }

    /** The client has begun a request, and keeps us waiting from now on. */
    void work() {
        isIdle = false;
        since = System.nanoTime();
        deadline = NEVER;
        left = most;
    }

    /** The head of its request is here. */
    void serve() {
        isServed = true;
    }

    /** For how many nanoseconds no request of it has been here. */
    long waited(long now) {
        return isServed ? 0 : now - since;
    }

    /** Whether we should not wait any longer, as of System.nanoTime(). */
    boolean isLate(long now) {
        long end = deadline;
        return end != NEVER && now - end > 0;
    }

    /** What the client sends. Throws if it is late with a request. */
    InputStream input() throws IOException {
        return new FilterInputStream(socket.getInputStream()) {
            @Override
            public int read(byte[] bytes, int offset, int length)
                    throws IOException {
                long start = System.nanoTime();
                if (isIdle) {
                    return super.read(bytes, offset, length);
                }
                socket.setSoTimeout(Math.clamp(
                        left / 1_000_000, 1, Integer.MAX_VALUE));
                deadline = start + left + A_SECOND;
                try {
                    int count = super.read(bytes, offset, length);
                    earn(start, count);
                    return count;
                } finally { // what comes now is not the client's to wait for
                    deadline = NEVER;
                }
            }
        };
    }

    /** Whether the client sees a reset, whenever this is closed. */
    void endWithReset(boolean isWanted) throws IOException {
        if (endsWithReset != isWanted) {
            socket.setSoLinger(isWanted, 0);
            endsWithReset = isWanted;
        }
    }

    /**
     * What the client gets. It is cut off if it does not read that. Flushing
     * says that more is to come, so that an end is a reset from then on.
     */
    OutputStream output() throws IOException {
        return new FilterOutputStream(socket.getOutputStream()) {
            @Override
            public void write(byte[] bytes, int offset, int length)
                    throws IOException {
                int end = offset + length;
                for (int from = offset; from < end; from += PIECE) {
                    int piece = Math.min(PIECE, end - from);
                    long start = System.nanoTime();
                    deadline = start + left;
                    out.write(bytes, from, piece);
                    deadline = NEVER;
                    earn(start, piece);
                }
            }

            @Override
            public void flush() throws IOException {
                endWithReset(true);
            }
        };
    }

    private void earn(long start, int bytes) {
        left = Math.min(most, left + start - System.nanoTime()
                + Math.max(0, bytes) * A_BYTE);
    }
}
