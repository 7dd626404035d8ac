package framework;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The one place that knows the server's own types. */
final class Adapter implements HttpHandler {
    private static final Logger LOG = System.getLogger("framework");

    /** The server keeps a buffer of twice the largest piece it is given. */
    private static final int PIECE = 32 * 1024;
    /** An unread body up to this size is read, to keep the connection. */
    private static final int SMALL_BODY = 64 * 1024;

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
            Request request = request(exchange);
            Response response = open
                    ? checked(api.handle(request))
                    : Response.of(503, "The server is closing.");
            // A flag left by the handler would make the socket close itself.
            Thread.interrupted();
            if (!request.body().finish(SMALL_BODY) || !open) {
                response = response.withHeader("Connection", "close");
            }
            send(exchange, response);
        } finally {
            inFlight.leave();
        }
    }

    private Request request(HttpExchange exchange) {
        Target target = Target.parse(exchange.getRequestURI().toString());
        Headers headers = headers(exchange);
        Body body = new Body(
                exchange.getRequestBody(), bodyLength(headers), bodyLimit);
        return new Request(exchange.getRequestMethod(), target.path(),
                target.query(), exchange.getProtocol(),
                exchange.getRemoteAddress(), headers, body,
                Map.of(), target.path());
    }

    private static Headers headers(HttpExchange exchange) {
        List<Field> fields = new ArrayList<>();
        exchange.getRequestHeaders().forEach((name, values) -> {
            for (String value : values) {
                fields.add(new Field(name, value));
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
            return Response.of(500, "Something went wrong on our side.");
        }
    }

    private static void send(HttpExchange exchange, Response response)
            throws IOException {
        var fields = exchange.getResponseHeaders();
        for (Field field : response.headers().fields()) {
            if (field.isNamed("Connection")) {
                // The server may have set it already.
                fields.set(field.name(), field.value());
            } else if (!isFraming(field)) {
                fields.add(field.name(), field.value());
            }
        }
        byte[] bytes = response.bytes();
        int status = response.status();
        boolean noContent = status == 204 || status == 304;
        if (exchange.getRequestMethod().equals("HEAD") && !noContent) {
            fields.set("Content-Length", String.valueOf(bytes.length));
            noContent = true;
        }
        // To this server, 0 means a length that is not known, -1 no body.
        boolean bodiless = noContent || bytes.length == 0;
        exchange.sendResponseHeaders(status, bodiless ? -1 : bytes.length);
        if (!bodiless) {
            write(exchange, bytes);
        }
    }

    /** Where the body ends is for the server to say (RFC 9112, section 6). */
    private static boolean isFraming(Field field) {
        return field.isNamed("Content-Length")
                || field.isNamed("Transfer-Encoding");
    }

    private static void write(HttpExchange exchange, byte[] bytes)
            throws IOException {
        try (OutputStream body = exchange.getResponseBody()) {
            for (int from = 0; from < bytes.length; from += PIECE) {
                int length = Math.min(PIECE, bytes.length - from);
                body.write(bytes, from, length);
            }
        }
    }
}
