package framework;

import module java.base;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

/** The one place that sees an exchange of the JDK's server. */
final class Adapter implements HttpHandler {
    private static final HttpException CLOSING =
            new HttpException(503, "The server is closing.");

    private final Api api;
    private final InFlight inFlight;

    Adapter(Api api, InFlight inFlight) {
        this.api = api;
        this.inFlight = inFlight;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        boolean open = inFlight.enter();
        try {
            Request request = request(exchange);
            Response response = open
                    ? api.handle(request)
                    : api.refuse(request, CLOSING);
            boolean close = !open || !request.body().isHere()
                    || response.headers().lists("Connection", "close");
            new Sending(exchange, response, close, inFlight).run();
            exchange.close();
        } catch (Throwable failure) {
            // Closing would end the body as if it were whole. Thrown on, this
            // makes the server cut the connection: the client sees the break.
            throw new IOException("A response was cut off", failure);
        } finally {
            inFlight.leave();
        }
    }

    private Request request(HttpExchange exchange) {
        Headers headers = Headers.of(exchange.getRequestHeaders());
        Body body = new Body(exchange.getRequestBody(),
                bodyLength(headers), api.bodyLimit());
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
