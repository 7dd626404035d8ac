package framework;

import module java.base;

/** Sends one response. */
final class Sending {
    private static final System.Logger LOG = System.getLogger("framework");

    private final Exchange exchange;
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
    Sending(Exchange exchange, Response response, boolean close,
            boolean hasRest, InFlight inFlight) {
        this.exchange = exchange;
        this.response = response;
        this.close = close;
        this.hasRest = hasRest;
        this.inFlight = inFlight;
        body = new ContentStream(this::sendHeader, inFlight::streams,
                isBodiless() ? -1 : response.content().length());
    }

    /**
     * Returns the stream of the body, still open if the request has a rest.
     * Throws if the body breaks off: the connection must be cut then.
     */
    OutputStream run() throws IOException {
        try {
            response.headers().requireSafe();
            if (!isBodiless()) {
                write();
            }
            body.send(!hasRest);
            report(Optional.empty());
            return body.server();
        } catch (Throwable failure) {
            if (body.isStarted()) {
                report(Optional.of(failure));
                throw failure;
            }
            LOG.log(System.Logger.Level.ERROR,
                    "A body could not be written", failure);
            return new Sending(exchange, response.failed(), close, hasRest,
                    inFlight).run();
        }
    }

    private void write() throws IOException {
        try {
            response.content().writeTo(body);
        } finally {
            body.stop();
        }
    }

    private boolean isBodiless() {
        return isHead() || response.isWithoutContent();
    }

    private boolean isHead() {
        return exchange.method().equals("HEAD");
    }

    /** Returns where the body goes. */
    private OutputStream sendHeader() throws IOException {
        // A flag left by the handler would make the socket close itself.
        Thread.interrupted();
        // Where a body ends is for us to say (RFC 9112, section 6).
        Headers fields = response.headers().without("Content-Length")
                .without("Transfer-Encoding").without("Connection");
        if (close) {
            fields = fields.and("Connection", "close");
        }
        if (contentLength() >= 0) {
            fields = fields.and(
                    "Content-Length", String.valueOf(contentLength()));
        }
        return exchange.start(response.status(), fields);
    }

    /** RFC 9110, sections 8.6 and 15.3.6; -1 if there is nothing to say. */
    private long contentLength() {
        return response.status() == 205 ? 0
                : response.isWithoutContent() ? -1
                : response.content().length();
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
