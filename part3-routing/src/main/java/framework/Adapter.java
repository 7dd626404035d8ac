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
        try (exchange) {
            send(exchange, api.handle(request(exchange)));
        }
    }

    private static Request request(HttpExchange exchange) {
        return Request.received(exchange.getRequestMethod(),
                exchange.getRequestURI().toString(), exchange.getProtocol(),
                exchange.getRemoteAddress(),
                Headers.of(exchange.getRequestHeaders()),
                new Body(exchange.getRequestBody()));
    }

    private static void send(HttpExchange exchange, Response response)
            throws IOException {
        var fields = exchange.getResponseHeaders();
        response.headers().forEach(fields::add);
        int status = response.status();
        byte[] body = response.bytes();
        // RFC 9110, sections 15.3.5 and 15.4.5.
        boolean without = status == 204 || status == 304;
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (head && !without) {
            // The server drops a length that it gets as an argument for HEAD.
            fields.set("Content-Length", String.valueOf(body.length));
        }
        if (head || without || body.length == 0) {
            // To this server -1 means no body; 0 means an unknown length.
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
