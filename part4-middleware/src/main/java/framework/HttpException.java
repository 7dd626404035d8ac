package framework;

import module java.base;

/** Thrown by a handler to answer with an error status and a sentence. */
public final class HttpException extends RuntimeException {
    private final int status;
    private final Headers headers;

    /**
     * @param status from 400 to 599 (RFC 9110, sections 15.5 and 15.6)
     * @param message a sentence for the client
     * @throws IllegalArgumentException if it is not an error status
     */
    public HttpException(int status, String message) {
        this(status, message, null);
    }

    /** @param cause what led to it; the client does not hear of it */
    public HttpException(int status, String message, Throwable cause) {
        this(status, message, cause, Headers.NONE);
    }

    private HttpException(
            int status, String message, Throwable cause, Headers headers) {
        super(Objects.requireNonNull(message, "A message is needed"), cause);
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException(
                    "An error status is from 400 to 599, not " + status);
        }
        this.status = status;
        this.headers = headers;
    }

    /**
     * A copy whose response has this field, too.
     *
     * @throws IllegalArgumentException if no header field can hold this
     */
    public HttpException withHeader(String name, String value) {
        new Field(name, value).requireSafe();
        return new HttpException(
                status, getMessage(), getCause(), headers.with(name, value));
    }

    /** The status to answer with. */
    public int status() {
        return status;
    }

    /** What the client gets. */
    Response response() {
        return Response.of(status, getMessage()).withDefaultHeaders(headers);
    }
}
