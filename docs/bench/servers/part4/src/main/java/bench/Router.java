package bench;

import framework.Api;
import framework.Json;
import framework.Middleware;
import framework.Response;
import framework.middleware.StaticFiles;
import java.io.IOException;
import java.nio.file.Path;

/** Part 4's router, with middleware only where a case asks for it. */
final class Router {
    private Router() {
    }

    static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        run(api(Path.of(arguments[1])), port, arguments[2]);
    }

    static Api api(Path folder) {
        Middleware layers = layer("X-Layer-1")
                .then(layer("X-Layer-2"))
                .then(layer("X-Layer-3"))
                .then(layer("X-Layer-4"))
                .then(layer("X-Layer-5"));
        return new Api()
                .get("/plaintext", request -> Response.text("Hello, world!"))
                .get("/hello/{name}", request ->
                        Response.text("Hello, " + request.param("name") + "!"))
                .get("/layers", request -> Response.text("Hello, world!"),
                        layers)
                .get("/json", request ->
                        Response.json(new Message("Hello, world!").json()))
                .post("/echo", request -> Response.bytes(
                        "application/octet-stream", request.bytes()))
                .mount("/static", new Api(new StaticFiles(folder)));
    }

    static void run(Api api, int port, String engine)
            throws IOException, InterruptedException {
        api.start(port, Engines.named(engine));
        IO.println("Listening on http://localhost:" + port);
        // Wait for ever: some engines have no thread that keeps them running.
        Thread.currentThread().join();
    }

    private record Message(String message) {

        String json() {
            return "{\"message\":" + Json.quote(message) + "}";
        }
    }

    private static Middleware layer(String name) {
        return next -> request -> request.header(name).isPresent()
                ? Response.of(400, "Not with " + name + ".")
                : next.handle(request);
    }
}
