package bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.RoutingHandler;
import io.undertow.server.handlers.resource.PathResourceManager;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.PathTemplateMatch;
import io.undertow.util.StatusCodes;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.logging.LogManager;

/** Undertow: a server with handlers, and no framework above it. */
final class Main {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Main() {
    }

    static void main(String[] arguments) {
        // Without handlers the JDK's log is silent.
        LogManager.getLogManager().reset();
        int port = Integer.parseInt(arguments[0]);
        var files = new PathResourceManager(Path.of(arguments[1]));
        Undertow.builder()
                .addHttpListener(port, "127.0.0.1")
                .setHandler(Handlers.path(routes())
                        .addPrefixPath("/static", Handlers.resource(files)))
                .build()
                .start();
        IO.println("Listening on http://localhost:" + port);
    }

    private record Message(String message) {
    }

    private static RoutingHandler routes() {
        HttpHandler layers = exchange -> sendText(exchange, "Hello, world!");
        layers = layer("X-Layer-5", layers);
        layers = layer("X-Layer-4", layers);
        layers = layer("X-Layer-3", layers);
        layers = layer("X-Layer-2", layers);
        layers = layer("X-Layer-1", layers);
        return Handlers.routing()
                .get("/plaintext", exchange ->
                        sendText(exchange, "Hello, world!"))
                .get("/hello/{name}", exchange ->
                        sendText(exchange, "Hello, " + name(exchange) + "!"))
                .get("/layers", layers)
                .get("/json", exchange -> send(exchange, "application/json",
                        JSON.writeValueAsBytes(new Message("Hello, world!"))))
                .post("/echo", exchange ->
                        exchange.getRequestReceiver().receiveFullBytes(
                                (whole, body) -> send(whole,
                                        "application/octet-stream", body)));
    }

    private static String name(HttpServerExchange exchange) {
        return exchange.getAttachment(PathTemplateMatch.ATTACHMENT_KEY)
                .getParameters().get("name");
    }

    private static HttpHandler layer(String header, HttpHandler next) {
        HttpString name = new HttpString(header);
        return exchange -> {
            if (exchange.getRequestHeaders().contains(name)) {
                exchange.setStatusCode(StatusCodes.BAD_REQUEST);
                sendText(exchange, "Not with " + header + ".");
            } else {
                next.handleRequest(exchange);
            }
        };
    }

    private static void sendText(HttpServerExchange exchange, String text) {
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/plain");
        exchange.getResponseSender().send(text);
    }

    private static void send(
            HttpServerExchange exchange, String contentType, byte[] body) {
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, contentType);
        exchange.getResponseSender().send(ByteBuffer.wrap(body));
    }
}
