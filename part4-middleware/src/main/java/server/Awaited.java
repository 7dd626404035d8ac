package server;

import module java.base;

/** A body that its client sends when it is told to (RFC 9110, 10.1.1). */
final class Awaited extends FilterInputStream {
    private final Output output;
    private boolean isAsked;

    Awaited(InputStream body, Output output) {
        super(body);
        this.output = output;
    }

    @Override
    public int read() throws IOException {
        ask();
        return super.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        ask();
        return super.read(bytes, offset, length);
    }

    private void ask() throws IOException {
        if (!isAsked && available() == 0) {
            output.goOn();
        }
        isAsked = true;
    }
}
