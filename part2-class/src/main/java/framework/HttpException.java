package framework;

import java.util.Objects;

/** Thrown by a handler to answer with an error status and a sentence. */
public final class HttpException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;

    /**
     * @param status from 400 to 599 (RFC 9110, sections 15.5 and 15.6)
     * @param message a sentence for the client
     * @throws IllegalArgumentException if it is not an error status
     */
    public HttpException(int status, String message) {
        super(Objects.requireNonNull(message, "A message is needed"));
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
