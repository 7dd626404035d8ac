package server;

import module java.base;

/** A body: what lies in between, or behind, is not for its readers. */
abstract class Framed extends InputStream {
    private final Input input;
    private long left;

    /** @param left how many bytes there are, before it is asked for more */
    Framed(Input input, long left) {
        this.input = input;
        this.left = left;
    }

    /** How many bytes come next, 0 if this was all. */
    abstract long more() throws IOException;

    /** Whether it has been read to its end. */
    abstract boolean isOver();

    /** How many bytes are left of this length, or of this chunk. */
    long left() {
        return left;
    }

    /** How many bytes are here already, of this length or chunk. */
    @Override
    public int available() throws IOException {
        return (int) Math.min(left, input.available());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        if (left == 0) {
            left = more();
        }
        if (left == 0) {
            return -1;
        }
        int count = input.read(bytes, offset, (int) Math.min(length, left));
        if (count < 0) {
            throw new EOFException("The body has broken off");
        }
        left -= count;
        return count;
    }
}
