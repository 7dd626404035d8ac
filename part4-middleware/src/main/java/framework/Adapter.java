package framework;

import module java.base;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

/** The one place that sees an exchange of the JDK's server. */
final class Adapter implements HttpHandler {
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
    public void handle(HttpExchange exchange) throws IOException {
        Request request = request(exchange);
        Optional<HttpException> refusal = refusal(inFlight.enter());
        try {
            answer(exchange, request, refusal);
            // Reads what is left of the request. That may take its time.
            exchange.getResponseBody().close();
            exchange.close();
        } catch (Throwable failure) {
            // Closing would end the body as if it were whole. Thrown on, this
            // makes the server cut the connection: the client sees the break.
            throw new IOException("A response was cut off", failure);
        } finally {
            inFlight.end();
        }
    }

    private void answer(HttpExchange exchange, Request request,
            Optional<HttpException> refusal) throws IOException {
        try {
            Response response = refusal.isPresent()
                    ? api.refuse(request, refusal.get())
                    : api.handle(request);
            boolean hasRest = !request.body().isHere();
            boolean close = hasRest || refusal.isPresent()
                    || response.headers().lists("Connection", "close");
            new Sending(exchange, response, close, hasRest, inFlight).run();
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

    private Request request(HttpExchange exchange) {
        Headers headers = Headers.of(exchange.getRequestHeaders());
        Body body = new Body(exchange.getRequestBody(),
                bodyLength(headers), api.limits().body(), memory);
        return Request.received(exchange.getRequestMethod(),
                exchange.getRequestURI().toString(), exchange.getProtocol(),
                exchange.getRemoteAddress(), headers, body);
    }

    /** RFC 9112, section 6.3. The server has refused what is malformed. */
    private static long bodyLength(Headers headers) {
        return headers.first("Transfer-Encoding").isPresent()
                ? -1
                : headers.first("Content-Length").map(Long::valueOf).orElse(0L);
    }
}
