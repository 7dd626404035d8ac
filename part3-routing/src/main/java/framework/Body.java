package framework;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The body of a request. It is read from the wire when it is first asked
 * for, at most once, and kept.
 */
public final class Body {
    private final InputStream stream;
    private final long length;
    private final long limit;
    private byte[] bytes;
    private HttpException refusal;
    private boolean finished;

    /**
     * @param length the declared length in bytes, -1 if there is none
     * @param limit the most bytes that may be read into memory
     */
    Body(InputStream stream, long length, long limit) {
        this.stream = stream;
        this.length = length;
        this.limit = limit;
        this.finished = length == 0;
    }

    static Body of(byte[] bytes) {
        var stream = new ByteArrayInputStream(bytes);
        return new Body(stream, bytes.length, bytes.length);
    }

    /**
     * The whole body; empty if there is none.
     *
     * @throws HttpException 413 if it is longer than the limit, 400 if it
     *     ends too early or its chunks are malformed
     */
    public synchronized byte[] bytes() {
        if (refusal != null) {
            throw refusal;
        }
        if (bytes == null) {
            bytes = read();
        }
        return bytes;
    }

    private byte[] read() {
        // The declared length can be missing: count while reading as well.
        byte[] read = length > limit ? null : readUpTo((int) limit + 1);
        if (read == null || read.length > limit) {
            throw refuse(413, "The body is longer than " + limit + " bytes.");
        }
        finished = true;
        return read;
    }

    private byte[] readUpTo(int most) {
        try {
            return stream.readNBytes(most);
        } catch (IOException broken) {
            throw refuse(400, "The body could not be read.");
        }
    }

    /** Kept for a second call: what is left is not the whole body. */
    private HttpException refuse(int status, String sentence) {
        refusal = new HttpException(status, sentence);
        return refusal;
    }

    /**
     * Skips a body that nobody has asked for, if it is here already: waiting
     * for it would keep the client waiting for its answer.
     *
     * @return whether that was all of it, so that the next request on this
     *     connection begins where it should
     */
    synchronized boolean skip() {
        try {
            if (!finished && length > 0 && stream.available() >= length) {
                // Not skipNBytes: some servers do not count what it skips.
                stream.readNBytes((int) length);
                finished = true;
            }
            return finished;
        } catch (IOException broken) {
            return false;
        }
    }
}
