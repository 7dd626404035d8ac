package jetty;

import module java.base;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Invocable;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;

/** A body as it arrives, in pieces: Jetty's own stream could wait for ever. */
final class Arriving extends InputStream {
    private final Request request;
    private final Duration max;
    private Content.Chunk piece;

    /** @param max how long the request may take, from its first byte on */
    Arriving(Request request, Duration max) {
        this.request = request;
        this.max = max;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!isHere()) {
            await();
        }
        return isEnd() ? -1 : piece.get(bytes, offset, length);
    }

    @Override
    public int available() throws IOException {
        return isHere() ? piece.remaining() : 0;
    }

    /** Whether it is known by now that there is nothing more to come. */
    boolean hasEnded() {
        try {
            return isHere() && isEnd();
        } catch (IOException broken) {
            return false; // whoever reads it will hear of that
        }
    }

    private boolean isEnd() {
        return piece.isLast() && !piece.hasRemaining();
    }

    /** Whether there is a piece, or the end. Does not wait. */
    private boolean isHere() throws IOException {
        while (piece == null || !piece.hasRemaining() && !piece.isLast()) {
            release();
            piece = request.read();
            if (piece == null) {
                return false;
            }
        }
        if (Content.Chunk.isFailure(piece)) {
            throw new IOException(piece.getFailure());
        }
        return true;
    }

    private void await() throws IOException {
        CountDownLatch more = new CountDownLatch(1);
        request.demand(Invocable.from(
                InvocationType.NON_BLOCKING, more::countDown));
        long left = request.getBeginNanoTime() + max.toNanos()
                - System.nanoTime();
        try {
            if (!more.await(left, TimeUnit.NANOSECONDS)) {
                request.fail(new TimeoutException("The body came too slowly"));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** Gives back the memory of the last piece. */
    void release() {
        if (piece != null) {
            piece.release();
            piece = Content.Chunk.next(piece);
        }
    }
}
