package bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;

/** Everything by hand, as in part 1. */
final class Main {
    private final Path folder;

    private Main(Path folder) {
        this.folder = folder;
    }

    static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        Main main = new Main(Path.of(arguments[1]));
        InetAddress localhost = InetAddress.getLoopbackAddress();
        HttpServer server = HttpServer.create(
                new InetSocketAddress(localhost, port), 1024);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", main::handle);
        server.start();
        IO.println("Listening on http://localhost:" + port);
        // Wait for ever: some engines have no thread that keeps them running.
        Thread.currentThread().join();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            switch (path) {
                case "/plaintext" -> sendText(exchange, 200, "Hello, world!");
                case "/layers" -> layers(exchange);
                case "/json" -> send(exchange, 200, "application/json",
                        utf8("{\"message\":\"Hello, world!\"}"));
                case "/echo" -> send(exchange, 200, "application/octet-stream",
                        exchange.getRequestBody().readAllBytes());
                default -> handleLonger(exchange, path);
            }
        }
    }

    private void handleLonger(HttpExchange exchange, String path)
            throws IOException {
        if (path.startsWith("/hello/")) {
            String name = path.substring("/hello/".length());
            sendText(exchange, 200, "Hello, " + name + "!");
        } else if (path.startsWith("/static/")) {
            sendFile(exchange, path.substring("/static/".length()));
        } else {
            sendText(exchange, 404, "There is nothing here.");
        }
    }

    private static void layers(HttpExchange exchange) throws IOException {
        for (int layer = 1; layer <= 5; layer++) {
            String name = "X-Layer-" + layer;
            if (exchange.getRequestHeaders().getFirst(name) != null) {
                sendText(exchange, 400, "Not with " + name + ".");
                return;
            }
        }
        sendText(exchange, 200, "Hello, world!");
    }

    private void sendFile(HttpExchange exchange, String name)
            throws IOException {
        Path file = folder.resolve(name).normalize();
        if (file.startsWith(folder) && Files.isRegularFile(file)) {
            send(exchange, 200, "text/plain; charset=utf-8",
                    Files.readAllBytes(file));
        } else {
            sendText(exchange, 404, "There is no such file.");
        }
    }

    private static void sendText(
            HttpExchange exchange, int status, String text)
            throws IOException {
        send(exchange, status, "text/plain; charset=utf-8", utf8(text));
    }

    private static void send(HttpExchange exchange, int status,
            String contentType, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        // To this server -1 means no body; 0 means an unknown length.
        exchange.sendResponseHeaders(
                status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
