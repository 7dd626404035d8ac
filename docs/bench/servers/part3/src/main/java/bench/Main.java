package bench;

import framework.Api;
import framework.Json;
import framework.Request;
import framework.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Part 3's router. It has no middleware yet, and serves no files. */
final class Main {
    private final Path folder;

    private Main(Path folder) {
        this.folder = folder;
    }

    static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        Main main = new Main(Path.of(arguments[1]));
        main.api().start(port);
        IO.println("Listening on http://localhost:" + port);
        // Wait for ever: some engines have no thread that keeps them running.
        Thread.currentThread().join();
    }

    private Api api() {
        return new Api()
                .get("/plaintext", request -> Response.text("Hello, world!"))
                .get("/hello/{name}", request ->
                        Response.text("Hello, " + request.param("name") + "!"))
                .get("/layers", Main::layers)
                .get("/json", request ->
                        Response.json(new Message("Hello, world!").json()))
                .post("/echo", request -> Response.bytes(
                        "application/octet-stream", request.bytes()))
                .get("/static/{file...}", this::file);
    }

    private record Message(String message) {

        String json() {
            return "{\"message\":" + Json.quote(message) + "}";
        }
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

    private Response file(Request request) throws IOException {
        Path file = folder.resolve(request.param("file")).normalize();
        return file.startsWith(folder) && Files.isRegularFile(file)
                ? Response.bytes("text/plain; charset=utf-8",
                        Files.readAllBytes(file))
                : Response.of(404, "There is no such file.");
    }
}
