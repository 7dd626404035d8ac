package framework;

import module java.base;

/** Writes the body of a response, piece by piece. */
@FunctionalInterface
public interface ContentWriter {
    /**
     * Writes the whole body. What it throws before the first byte is
     * answered with 500, what it throws later cuts the connection.
     *
     * @param output need not be flushed or closed; a flush sends what has
     *     been written so far
     */
    void writeTo(OutputStream output) throws IOException;
}
