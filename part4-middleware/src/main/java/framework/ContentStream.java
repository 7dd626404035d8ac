package framework;

import module java.base;

/** The body on its way out. The header goes before the first byte. */
final class ContentStream extends OutputStream {
    /** The server keeps a buffer of twice the largest piece it is given. */
    private static final int PIECE = 32 * 1024;

    private final Header header;
    private final Runnable flushed;
    private final long promised;
    private OutputStream server;
    private boolean started;
    private boolean isStopped;
    private long count;

    /** Sends the header. */
    interface Header {
        /** Returns where the body goes. */
        OutputStream send() throws IOException;
    }

    /**
     * @param flushed called when the writer sends what there is so far
     * @param promised how many bytes the header says there are, -1 if none
     */
    ContentStream(Header header, Runnable flushed, long promised) {
        this.header = header;
        this.flushed = flushed;
        this.promised = promised;
    }

    /** Whether the header is out, so that it is too late for another one. */
    boolean isStarted() {
        return started;
    }

    /** How many bytes of the body are out. */
    long count() {
        return count;
    }

    /** Where the body goes. */
    OutputStream server() throws IOException {
        if (!started) {
            // First: a header that broke off must not be sent again.
            started = true;
            server = header.send();
        }
        return server;
    }

    @Override
    public synchronized void write(int b) throws IOException {
        room(1).write(b);
        count++;
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length)
            throws IOException {
        int end = offset + length; // an empty text is no first byte
        for (int from = offset; from < end; from += PIECE) {
            int piece = Math.min(PIECE, end - from);
            room(piece).write(bytes, from, piece);
            count += piece;
        }
    }

    /** Where the body goes, if so many bytes more were promised. */
    private OutputStream room(int more) throws IOException {
        requireRunning();
        OutputStream stream = server();
        if (promised >= 0 && count + more > promised) {
            throw new IOException("A body of " + promised
                    + " bytes goes on after " + count);
        }
        return stream;
    }

    @Override
    public synchronized void flush() throws IOException {
        requireRunning();
        server().flush();
        flushed.run();
    }

    /** The writer has returned, so nobody has anything to say any more. */
    synchronized void stop() {
        isStopped = true;
    }

    private void requireRunning() throws IOException {
        if (isStopped) {
            throw new IOException("The response is over");
        }
    }

    /** Does nothing: only send() does, or a broken body could look whole. */
    @Override
    public void close() {
    }

    /**
     * Sends all that was written.
     *
     * @param isEnd whether the server is told that this was all
     * @throws IOException if it is less than was promised
     */
    void send(boolean isEnd) throws IOException {
        // An interrupt that comes now is too late to stop anything.
        Thread.interrupted();
        boolean isWhole = count >= promised;
        if (isEnd && isWhole) {
            server().close();
        } else {
            server().flush();
        }
        if (!isWhole) {
            throw new IOException("A body of " + promised
                    + " bytes has ended after " + count);
        }
    }
}
