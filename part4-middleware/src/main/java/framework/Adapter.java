package framework;

import module java.base;

/** Takes the requests of any server to an application. */
final class Adapter implements Gateway {
    private static final HttpException CLOSING =
            new HttpException(503, "The server is closing.");
    private static final HttpException FULL =
            new HttpException(503, "Too many requests at the same time.")
                    .withHeader("Retry-After", "1");

    private final Api api;
    private final InFlight inFlight;
    private final Memory memory;

    Adapter(Api api, InFlight inFlight) {
        this.api = api;
        this.inFlight = inFlight;
        memory = new Memory(api.limits().memory());
    }

    @Override
    public void serve(Exchange exchange) throws IOException {
        Request request = request(exchange);
        Optional<HttpException> refusal = refusal(inFlight.enter());
        try {
            // Before it ends a body, a server may read what is left of the
            // request. That may take its time.
            answer(exchange, request, refusal).close();
        } catch (Throwable failure) {
            // Closing would end the body as if it were whole. Thrown on, this
            // makes the server cut the connection: the client sees the break.
            throw new IOException("A response was cut off", failure);
        } finally {
            inFlight.end();
        }
    }

    private OutputStream answer(Exchange exchange, Request request,
            Optional<HttpException> refusal) throws IOException {
        try {
            Response response = refusal.isPresent()
                    ? api.refuse(request, refusal.get())
                    : api.handle(request);
            boolean hasRest = !request.body().isHere();
            boolean close = hasRest || refusal.isPresent()
                    || response.headers().lists("Connection", "close");
            return new Sending(exchange, response, close, hasRest, inFlight)
                    .run();
        } finally {
            request.body().release();
            inFlight.leave();
        }
    }

    private Optional<HttpException> refusal(boolean open) {
        if (!open) {
            return Optional.of(CLOSING);
        }
        return inFlight.isFull(api.limits().requests())
                ? Optional.of(FULL)
                : Optional.empty();
    }

    private Request request(Exchange exchange) {
        Body body = new Body(exchange.body(), exchange.bodyLength(),
                api.limits().body(), memory);
        return Request.received(exchange.method(), exchange.target(),
                exchange.protocol(), exchange.client(),
                exchange.headers(), body);
    }
}
