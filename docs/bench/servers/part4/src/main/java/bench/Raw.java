package bench;

import framework.Exchange;
import framework.Field;
import framework.Gateway;
import framework.Headers;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Everything by hand, as in part 1, on a server behind the seam. */
final class Raw implements Gateway {
    private final Path folder;

    private Raw(Path folder) {
        this.folder = folder;
    }

    static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        Engines.named(arguments[2]).start(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), port),
                new Raw(Path.of(arguments[1])));
        IO.println("Listening on http://localhost:" + port);
        Thread.currentThread().join();
    }

    @Override
    public void serve(Exchange exchange) throws IOException {
        switch (exchange.target()) {
            case "/plaintext" -> sendText(exchange, 200, "Hello, world!");
            case "/layers" -> layers(exchange);
            case "/json" -> send(exchange, 200, "application/json",
                    utf8("{\"message\":\"Hello, world!\"}"));
            case "/echo" -> send(exchange, 200, "application/octet-stream",
                    exchange.body().readNBytes(
                            (int) exchange.bodyLength()));
            default -> serveLonger(exchange, exchange.target());
        }
    }

    private void serveLonger(Exchange exchange, String path)
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

    private static void layers(Exchange exchange) throws IOException {
        for (int layer = 1; layer <= 5; layer++) {
            String name = "X-Layer-" + layer;
            if (exchange.headers().first(name).isPresent()) {
                sendText(exchange, 400, "Not with " + name + ".");
                return;
            }
        }
        sendText(exchange, 200, "Hello, world!");
    }

    private void sendFile(Exchange exchange, String name)
            throws IOException {
        Path file = folder.resolve(name).normalize();
        if (file.startsWith(folder) && Files.isRegularFile(file)) {
            send(exchange, 200, "text/plain; charset=utf-8",
                    Files.readAllBytes(file));
        } else {
            sendText(exchange, 404, "There is no such file.");
        }
    }

    private static void sendText(Exchange exchange, int status, String text)
            throws IOException {
        send(exchange, status, "text/plain; charset=utf-8", utf8(text));
    }

    private static void send(Exchange exchange, int status,
            String contentType, byte[] body) throws IOException {
        Headers fields = Headers.of(List.of(
                new Field("Content-Type", contentType),
                new Field("Content-Length", String.valueOf(body.length))));
        try (OutputStream output = exchange.start(status, fields)) {
            output.write(body);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
