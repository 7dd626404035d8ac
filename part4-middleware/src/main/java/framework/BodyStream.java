package framework;

import java.io.IOException;
import java.io.OutputStream;

/** The body on its way out. The header goes before the first byte. */
final class BodyStream extends OutputStream {
    /** The server keeps a buffer of twice the largest piece it is given. */
    private static final int PIECE = 32 * 1024;

    private final Header header;
    private OutputStream server;
    private boolean isStarted;
    private long count;

    /** Sends the header. */
    interface Header {
        /** Returns where the body goes. */
        OutputStream send() throws IOException;
    }

    BodyStream(Header header) {
        this.header = header;
    }

    /** Whether the header is out, so that it is too late for another one. */
    boolean isStarted() {
        return isStarted;
    }

    long count() {
        return count;
    }

    private OutputStream started() throws IOException {
        if (!isStarted) {
            // First: a header that broke off must not be sent again.
            isStarted = true;
            server = header.send();
        }
        return server;
    }

    @Override
    public void write(int b) throws IOException {
        started().write(b);
        count++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int end = offset + length;
        for (int from = offset; from < end; from += PIECE) {
            int piece = Math.min(PIECE, end - from);
            started().write(bytes, from, piece);
            count += piece;
        }
    }

    @Override
    public void flush() throws IOException {
        started().flush();
    }

    /** Does nothing: only end() does, or a broken body could look whole. */
    @Override
    public void close() {
    }

    /** Ends the body. Throws if it is shorter than was said. */
    void end() throws IOException {
        // Some servers would read the rest of the request first.
        started().flush();
        server.close();
    }
}
