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
import java.util.Optional;

/** The one place that knows the server's own types. */
final class Adapter implements HttpHandler {
    private static final Logger LOG = System.getLogger("framework");

    private static final Response FAILED =
            Response.of(500, "Something went wrong on our side.");

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
        try {
            answer(exchange, open);
        } catch (Throwable failure) {
            // Thrown on, and with the exchange not closed, this makes the
            // server cut the connection: the client sees a broken body.
            LOG.log(Level.DEBUG, "A response was cut off", failure);
            throw new IOException("A response was cut off", failure);
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
        if (!request.body().finish(SMALL_BODY) || !open) {
            response = response.withHeader("Connection", "close");
        }
        send(exchange, response);
        exchange.close();
    }

    private Request request(HttpExchange exchange) {
        Target target = Target.parse(exchange.getRequestURI().toString());
        Headers headers = headers(exchange);
        Body body = new Body(
                exchange.getRequestBody(), bodyLength(headers), bodyLimit);
        return new Request(exchange.getRequestMethod(), target.path(),
                target.query(), exchange.getProtocol(),
                exchange.getRemoteAddress(), headers, body,
                Map.of(), target.path(), Map.of());
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
            return FAILED.withWhenSent(response.whenSent());
        }
    }

    private static void send(HttpExchange exchange, Response response)
            throws IOException {
        boolean bodiless = isBodiless(exchange, response);
        var body = new BodyStream(() -> start(exchange, response, bodiless));
        try {
            if (!bodiless) {
                response.content().writeTo(body);
            }
            body.end();
            tell(response, body, null);
        } catch (Throwable failure) {
            if (body.isStarted()) {
                tell(response, body, failure);
                throw failure;
            }
            LOG.log(Level.ERROR, "A body could not be written", failure);
            send(exchange, FAILED.withWhenSent(response.whenSent()));
        }
    }

    private static boolean isBodiless(
            HttpExchange exchange, Response response) {
        return response.status() == 204 || response.status() == 304
                || exchange.getRequestMethod().equals("HEAD");
    }

    /** Sends the header, and returns where the body goes. */
    private static OutputStream start(
            HttpExchange exchange, Response response, boolean bodiless)
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
        int status = response.status();
        long length = response.content().length();
        if (bodiless && status != 204 && status != 304 && length >= 0) {
            fields.set("Content-Length", String.valueOf(length));
        }
        // To this server, 0 means a length that is not known, -1 no body.
        long known = bodiless || length == 0 ? -1 : Math.max(length, 0);
        exchange.sendResponseHeaders(status, known);
        return exchange.getResponseBody();
    }

    private static void tell(
            Response response, BodyStream body, Throwable failure) {
        try {
            response.whenSent().accept(new Sent(response.status(),
                    body.count(), Optional.ofNullable(failure)));
        } catch (RuntimeException broken) {
            LOG.log(Level.ERROR, "A listener failed", broken);
        }
    }

    /** Where the body ends is for the server to say (RFC 9112, section 6). */
    private static boolean isFraming(Field field) {
        return field.isNamed("Content-Length")
                || field.isNamed("Transfer-Encoding");
    }
}
