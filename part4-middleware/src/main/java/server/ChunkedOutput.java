package server;

import module java.base;

/** A body on its way out, in chunks (RFC 9112, section 7.1). */
final class ChunkedOutput extends OutputStream {
    private final Output output;
    private boolean isClosed;

    ChunkedOutput(Output output) {
        this.output = output;
    }

    @Override
    public void write(int oneByte) throws IOException {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length)
            throws IOException {
        if (length > 0) { // a chunk of no bytes would be the last one
            output.write((Integer.toHexString(length) + "\r\n").getBytes());
            output.write(bytes, offset, length);
            output.write("\r\n".getBytes());
        }
    }

    @Override
    public void flush() throws IOException {
        output.flush();
    }

    @Override
    public void close() throws IOException {
        if (!isClosed) {
            isClosed = true;
            output.write("0\r\n\r\n".getBytes());
            output.close();
        }
    }
}
