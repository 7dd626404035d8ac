package bench;

import framework.Api;
import framework.Request;
import framework.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** One handler that looks at the path, as a reader of part 2 would. */
final class Main {
    private final Path folder;

    private Main(Path folder) {
        this.folder = folder;
    }

    static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        Main main = new Main(Path.of(arguments[1]));
        new Api(main::handle).start(port);
        IO.println("Listening on http://localhost:" + port);
        // Wait for ever: some engines have no thread that keeps them running.
        Thread.currentThread().join();
    }

    private Response handle(Request request) throws IOException {
        String path = request.path();
        return switch (path) {
            case "/plaintext" -> Response.text("Hello, world!");
            case "/layers" -> layers(request);
            case "/json" -> Response.bytes("application/json",
                    "{\"message\":\"Hello, world!\"}".getBytes(
                            StandardCharsets.UTF_8));
            case "/echo" -> Response.bytes(
                    "application/octet-stream", request.bytes());
            default -> handleLonger(path);
        };
    }

    private Response handleLonger(String path) throws IOException {
        if (path.startsWith("/hello/")) {
            String name = path.substring("/hello/".length());
            return Response.text("Hello, " + name + "!");
        }
        if (path.startsWith("/static/")) {
            return file(path.substring("/static/".length()));
        }
        return Response.of(404, "There is nothing here.");
    }

    private static Response layers(Request request) {
        for (int layer = 1; layer <= 5; layer++) {
            String name = "X-Layer-" + layer;
            if (request.header(name).isPresent()) {
                return Response.of(400, "Not with " + name + ".");
            }
        }
        return Response.text("Hello, world!");
    }

    private Response file(String name) throws IOException {
        Path file = folder.resolve(name).normalize();
        return file.startsWith(folder) && Files.isRegularFile(file)
                ? Response.bytes("text/plain; charset=utf-8",
                        Files.readAllBytes(file))
                : Response.of(404, "There is no such file.");
    }
}
