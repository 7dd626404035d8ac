package framework;

import module java.base;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

/** The one place that sees an exchange of the JDK's server. */
final class Adapter implements HttpHandler {
    private final Api api;

    Adapter(Api api) {
        this.api = api;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            new Sending(exchange, api.handle(request(exchange))).run();
            exchange.close();
        } catch (Throwable failure) {
            // Closing would end the body as if it were whole. Thrown on, this
            // makes the server cut the connection: the client sees the break.
            throw new IOException("A response was cut off", failure);
        }
    }

    private static Request request(HttpExchange exchange) {
        return Request.received(exchange.getRequestMethod(),
                exchange.getRequestURI().toString(), exchange.getProtocol(),
                exchange.getRemoteAddress(),
                Headers.of(exchange.getRequestHeaders()),
                new Body(exchange.getRequestBody()));
    }
}
