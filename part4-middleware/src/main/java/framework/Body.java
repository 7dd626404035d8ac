package framework;

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
        Body body = new Body(InputStream.nullInputStream(), 0, bytes.length);
        body.bytes = bytes;
        return body;
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
        byte[] read = length > limit ? null : readUpTo(limit + 1);
        if (read == null || read.length > limit) {
            throw refuse(413, "The body is longer than " + limit + " bytes.");
        }
        finished = true;
        return read;
    }

    private byte[] readUpTo(long most) {
        try {
            return stream.readNBytes((int) Math.min(most, Integer.MAX_VALUE));
        } catch (IOException broken) {
            throw refuse(400, "The body could not be read.");
        }
    }

    /** A second attempt must not take what is left for the whole. */
    private HttpException refuse(int status, String sentence) {
        refusal = new HttpException(status, sentence);
        return refusal;
    }

    /**
     * Reads and drops what nobody has asked for.
     *
     * @param most how many bytes at the most
     * @return whether that was the end, so that the next request on this
     *     connection begins where it should
     */
    synchronized boolean finish(int most) {
        if (!finished && length <= most) {
            try {
                finished = stream.readNBytes(most + 1).length <= most;
            } catch (IOException broken) {
                return false;
            }
        }
        return finished;
    }
}
