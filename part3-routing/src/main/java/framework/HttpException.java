package framework;

/** Thrown by a handler to answer with an error status and a sentence. */
public final class HttpException extends RuntimeException {
    private final int status;

    /** An error status, from 400 to 599, and a sentence for the client. */
    public HttpException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** The status to answer with. */
    public int status() {
        return status;
    }
}
