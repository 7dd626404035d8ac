package server;

/** A body with a length (RFC 9112, section 6.2). */
final class Sized extends Framed {
    Sized(Input input, long length) {
        super(input, length);
    }

    @Override
    long more() {
        return 0;
    }

    @Override
    boolean isOver() {
        return left() == 0;
    }
}
