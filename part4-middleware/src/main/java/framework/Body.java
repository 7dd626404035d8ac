package framework;

import module java.base;

/** The body of a request. It is read when it is first asked for, and kept. */
public final class Body {
    private final InputStream stream;
    private final long length;
    private final long limit;
    private byte[] bytes;
    private HttpException refusal;

    /**
     * @param length the declared length in bytes, -1 if there is none
     * @param limit the most bytes that may be read into memory
     */
    Body(InputStream stream, long length, long limit) {
        this.stream = stream;
        this.length = length;
        this.limit = limit;
        bytes = length == 0 ? new byte[0] : null;
    }

    /**
     * The whole body; empty if there is none.
     *
     * @throws HttpException 413 if it is longer than the limit, 400 if it
     *     breaks off or its chunks are malformed
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
        if (length > limit) {
            throw tooLong();
        }
        try {
            // The declared length can be missing: count while reading, too.
            byte[] read = stream.readNBytes((int) limit + 1);
            if (read.length > limit) {
                throw tooLong();
            }
            return read;
        } catch (IOException broken) {
            throw refuse(400, "The body could not be read.");
        }
    }

    private HttpException tooLong() {
        return refuse(413, "The body is longer than " + limit + " bytes.");
    }

    /** Kept for a second call: what is left is not the whole body. */
    private HttpException refuse(int status, String sentence) {
        refusal = new HttpException(status, sentence);
        return refusal;
    }

    /**
     * Whether all of it is here, so that the next request on this connection
     * begins where it should. What has arrived by itself is read and kept;
     * to wait for more would keep the client waiting for its answer.
     */
    synchronized boolean isHere() {
        try {
            if (bytes == null && refusal == null && length >= 0
                    && length <= limit && stream.available() >= length) {
                bytes = read();
            }
        } catch (IOException | HttpException broken) {
            return false;
        }
        return bytes != null;
    }
}
