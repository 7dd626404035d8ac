package server;

import module java.base;

/** A body with a length (RFC 9112, section 6.2): not what lies behind it. */
class Sized extends InputStream {
    private final Input input;
    private long left;

    Sized(Input input, long length) {
        this.input = input;
        left = length;
    }

    /** How many bytes come next, 0 if this was all. */
    long more() throws IOException {
        return 0;
    }

    /** Whether it has been read to its end. */
    boolean isOver() {
        return left == 0;
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
