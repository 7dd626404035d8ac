package framework;

import module java.base;

/** Where a server takes the requests that it gets. */
public interface Gateway {
    /**
     * Answers one request.
     *
     * @throws IOException if the response was cut off: the connection must be
     *     cut then, because to end it would make the response look whole
     */
    void serve(Exchange exchange) throws IOException;
}
