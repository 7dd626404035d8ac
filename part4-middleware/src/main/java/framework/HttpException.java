package framework;

/** Thrown by a handler to answer with an error status and a sentence. */
public final class HttpException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;

    /**
     * @param status from 400 to 599 (RFC 9110, sections 15.5 and 15.6)
     * @param message a sentence for the client
     */
    public HttpException(int status, String message) {
        super(message);
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException(
                    "An error status is from 400 to 599, not " + status);
        }
        this.status = status;
    }

    /** The status to answer with. */
    public int status() {
        return status;
    }
}
