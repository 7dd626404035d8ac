package framework;

import module java.base;
import com.sun.net.httpserver.HttpExchange;

/** Sends one response. */
final class Sending {
    private static final System.Logger LOG = System.getLogger("framework");

    private final HttpExchange exchange;
    private final Response response;
    private final boolean close;
    private final boolean hasRest;
    private final InFlight inFlight;
    private final ContentStream body;

    /**
     * @param close whether this is the last response on its connection
     * @param hasRest whether some of the request is still to be read, which
     *     the server does before it closes a body
     */
    Sending(HttpExchange exchange, Response response, boolean close,
            boolean hasRest, InFlight inFlight) {
        this.exchange = exchange;
        this.response = response;
        this.close = close;
        this.hasRest = hasRest;
        this.inFlight = inFlight;
        body = new ContentStream(this::sendHeader, inFlight::streams);
    }

    /** Throws if the body breaks off: the connection must be cut then. */
    void run() throws IOException {
        try {
            response.headers().requireSafe();
            if (!isBodiless()) {
                response.content().writeTo(body);
            }
            body.send(isBodiless() ? -1 : response.content().length());
            if (!hasRest) {
                body.end();
            }
            report(Optional.empty());
        } catch (Throwable failure) {
            if (body.isStarted()) {
                report(Optional.of(failure));
                throw failure;
            }
            LOG.log(System.Logger.Level.ERROR,
                    "A body could not be written", failure);
            new Sending(exchange, response.failed(), close, hasRest, inFlight)
                    .run();
        }
    }

    private boolean isBodiless() {
        return isHead() || response.isWithoutContent();
    }

    private boolean isHead() {
        return exchange.getRequestMethod().equals("HEAD");
    }

    /** Returns where the body goes. */
    private OutputStream sendHeader() throws IOException {
        // A flag left by the handler would make the socket close itself.
        Thread.interrupted();
        var fields = exchange.getResponseHeaders();
        response.headers().forEach(fields::add);
        // Where a body ends is for the server to say (RFC 9112, section 6).
        fields.remove("Content-Length");
        fields.remove("Transfer-Encoding");
        fields.remove("Connection");
        if (close) {
            fields.set("Connection", "close");
        }
        long length = response.content().length();
        if (isHead() && !response.isWithoutContent() && length >= 0) {
            // The server drops a length that it gets as an argument for HEAD.
            fields.set("Content-Length", String.valueOf(length));
        }
        // To this server -1 means no body; 0 means an unknown length.
        boolean none = isBodiless() || length == 0;
        exchange.sendResponseHeaders(
                response.status(), none ? -1 : Math.max(length, 0));
        return exchange.getResponseBody();
    }

    private void report(Optional<Throwable> failure) {
        try {
            response.sentListener().accept(
                    new Sent(response.status(), body.count(), failure));
        } catch (Throwable broken) {
            LOG.log(System.Logger.Level.ERROR, "A listener failed", broken);
        }
    }
}
