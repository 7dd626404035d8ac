package book;

/** Something for the author to mend: where it is, what, and what to do. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Problem(String message) {
        super(message);
    }
}
