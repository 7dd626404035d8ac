package framework;

import module java.base;

/** The body of a request. It is read when it is first asked for, and kept. */
public final class Body {
    /** So many bytes are taken, and read, at a time. */
    private static final int PIECE = 16 * 1024;
    private static final HttpException FULL = new HttpException(503,
            "There is no room for this body now.")
            .withHeader("Retry-After", "1");

    private final InputStream stream;
    private final long length;
    private final long limit;
    private final Memory memory;
    private long taken;
    private byte[] bytes;
    private HttpException refusal;

    /**
     * @param length the declared length in bytes, -1 if there is none
     * @param limit the most bytes that may be read into memory
     * @param memory what all bodies share
     */
    Body(InputStream stream, long length, long limit, Memory memory) {
        this.stream = stream;
        this.length = length;
        this.limit = limit;
        this.memory = memory;
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
            byte[] read = readPieces();
            if (read.length > limit) {
                throw tooLong();
            }
            return read;
        } catch (IOException broken) {
            throw refuse(400, "The body could not be read.");
        }
    }

    private byte[] readPieces() throws IOException {
        byte[] piece = readPiece(0);
        if (piece.length < PIECE) {
            return piece;
        }
        var read = new ByteArrayOutputStream();
        while (piece.length == PIECE) {
            read.writeBytes(piece);
            piece = readPiece(read.size());
        }
        read.writeBytes(piece);
        return read.toByteArray();
    }

    private byte[] readPiece(int before) throws IOException {
        takeMemory();
        // The declared length can be missing: count while reading, too.
        long most = length < 0 ? limit + 1 : Math.min(length, limit + 1);
        return stream.readNBytes((int) Math.min(PIECE, most - before));
    }

    private void takeMemory() {
        if (!memory.take(PIECE)) {
            refusal = FULL;
            throw refusal;
        }
        taken += PIECE;
    }

    /** Gives back the memory of a body whose request has been answered. */
    synchronized void release() {
        memory.giveBack(taken);
        taken = 0;
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
