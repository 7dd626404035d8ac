package bench;

import static spark.Spark.awaitInitialization;
import static spark.Spark.before;
import static spark.Spark.get;
import static spark.Spark.halt;
import static spark.Spark.ipAddress;
import static spark.Spark.port;
import static spark.Spark.post;
import static spark.Spark.staticFiles;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import spark.Filter;

/** Spark: a small framework on Jetty, the model of many others. */
final class Main {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Main() {
    }

    static void main(String[] arguments) throws IOException {
        ipAddress("127.0.0.1");
        port(Integer.parseInt(arguments[0]));
        staticFiles.externalLocation(parentOf(Path.of(arguments[1])));
        addRoutes();
        awaitInitialization();
        IO.println("Listening on http://localhost:" + port());
    }

    /** Spark serves files at "/" only: this makes the folder a "/static". */
    private static String parentOf(Path folder) throws IOException {
        Path parent = Files.createTempDirectory("spark");
        Path link = parent.resolve("static");
        Files.createSymbolicLink(link, folder);
        parent.toFile().deleteOnExit();
        link.toFile().deleteOnExit();
        return parent.toString();
    }

    private record Message(String message) {
    }

    private static void addRoutes() {
        get("/plaintext", (request, response) -> {
            response.type("text/plain");
            return "Hello, world!";
        });
        get("/hello/:name", (request, response) -> {
            response.type("text/plain");
            return "Hello, " + request.params("name") + "!";
        });
        before("/layers", layer("X-Layer-1"), layer("X-Layer-2"),
                layer("X-Layer-3"), layer("X-Layer-4"), layer("X-Layer-5"));
        get("/layers", (request, response) -> {
            response.type("text/plain");
            return "Hello, world!";
        });
        get("/json", (request, response) -> {
            response.type("application/json");
            return new Message("Hello, world!");
        }, JSON::writeValueAsString);
        post("/echo", (request, response) -> {
            response.type("application/octet-stream");
            return request.bodyAsBytes();
        });
    }

    private static Filter layer(String name) {
        return (request, response) -> {
            if (request.headers(name) != null) {
                halt(400, "Not with " + name + ".");
            }
        };
    }
}
