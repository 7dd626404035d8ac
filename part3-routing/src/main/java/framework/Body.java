package framework;

import module java.base;

/** The body of a request. It is read when it is first asked for, and kept. */
public final class Body {
    /** The most bytes of a body that we take into memory. */
    private static final int LIMIT = 1024 * 1024;

    private final InputStream stream;
    private byte[] bytes;

    Body(InputStream stream) {
        this.stream = stream;
    }

    /** The whole body; 413 if it is over the limit, 400 if it breaks off. */
    public synchronized byte[] bytes() {
        if (bytes == null) {
            bytes = read();
        }
        return bytes;
    }

    private byte[] read() {
        try {
            byte[] read = stream.readNBytes(LIMIT + 1);
            if (read.length > LIMIT) {
                throw new HttpException(413,
                        "The body is longer than " + LIMIT + " bytes.");
            }
            return read;
        } catch (IOException broken) {
            throw new HttpException(400, "The body could not be read.");
        }
    }
}
