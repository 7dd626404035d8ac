package framework;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;

/** The one place that sees an exchange of the JDK's server. */
final class Adapter implements HttpHandler {
    private static final Logger LOG = System.getLogger("framework");

    /** The server keeps a buffer of twice the largest piece it is given. */
    private static final int PIECE = 32 * 1024;

    private final Api api;
    private final long bodyLimit;
    private final InFlight inFlight;

    Adapter(Api api, long bodyLimit, InFlight inFlight) {
        this.api = api;
        this.bodyLimit = bodyLimit;
        this.inFlight = inFlight;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        boolean open = inFlight.enter();
        try (exchange) {
            answer(exchange, open);
        } finally {
            inFlight.leave();
        }
    }

    private void answer(HttpExchange exchange, boolean open)
            throws IOException {
        Request request = request(exchange);
        Response response = open
                ? checked(api.handle(request))
                : Response.of(503, "The server is closing.");
        // A flag left by the handler would make the socket close itself.
        Thread.interrupted();
        if (!request.body().skip() || !open) {
            response = response.withHeader("Connection", "close");
        }
        send(exchange, response);
    }

    private Request request(HttpExchange exchange) {
        Headers headers = headers(exchange);
        Body body = new Body(
                exchange.getRequestBody(), bodyLength(headers), bodyLimit);
        return Request.received(exchange.getRequestMethod(),
                exchange.getRequestURI().toString(), exchange.getProtocol(),
                exchange.getRemoteAddress(), headers, body);
    }

    private static Headers headers(HttpExchange exchange) {
        List<Field> fields = new ArrayList<>();
        exchange.getRequestHeaders().forEach((name, values) -> {
            for (String value : values) {
                fields.add(Field.received(name, value));
            }
        });
        return new Headers(fields);
    }

    /** RFC 9112, section 6.3. The server has refused what is malformed. */
    private static long bodyLength(Headers headers) {
        return headers.first("Transfer-Encoding").isPresent()
                ? -1
                : headers.first("Content-Length").map(Long::valueOf).orElse(0L);
    }

    private static Response checked(Response response) {
        try {
            response.headers().fields().forEach(Field::check);
            return response;
        } catch (IllegalArgumentException unsafe) {
            LOG.log(Level.ERROR, "A response was not sent", unsafe);
            return Api.FAILED;
        }
    }

    private static void send(HttpExchange exchange, Response response)
            throws IOException {
        copyFields(response, exchange);
        int status = response.status();
        byte[] bytes = response.bytes();
        boolean bodiless = isWithoutContent(status);
        if (exchange.getRequestMethod().equals("HEAD") && !bodiless) {
            // The server drops a length that it gets as an argument for HEAD.
            exchange.getResponseHeaders().set(
                    "Content-Length", String.valueOf(bytes.length));
            bodiless = true;
        }
        if (bodiless || bytes.length == 0) {
            // To this server -1 means no body; 0 means an unknown length.
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, bytes.length);
            write(bytes, exchange);
        }
    }

    private static void copyFields(Response response, HttpExchange exchange) {
        var fields = exchange.getResponseHeaders();
        for (Field field : response.headers().fields()) {
            if (!isFraming(field)) {
                fields.add(field.name(), field.value());
            }
        }
        if (response.header("Connection").orElse("").equals("close")) {
            fields.set("Connection", "close");
        }
    }

    /** Where the body ends is for the server to say (RFC 9112, section 6). */
    private static boolean isFraming(Field field) {
        return field.isNamed("Content-Length")
                || field.isNamed("Transfer-Encoding")
                || field.isNamed("Connection");
    }

    /** RFC 9110, sections 15.3.5, 15.3.6 and 15.4.5. */
    private static boolean isWithoutContent(int status) {
        return status == 204 || status == 205 || status == 304;
    }

    private static void write(byte[] bytes, HttpExchange exchange)
            throws IOException {
        try (OutputStream body = exchange.getResponseBody()) {
            for (int from = 0; from < bytes.length; from += PIECE) {
                int length = Math.min(PIECE, bytes.length - from);
                body.write(bytes, from, length);
            }
            // Some servers would read the rest of the request first.
            body.flush();
        }
    }
}
