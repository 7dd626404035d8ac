package bench;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.logging.common.LogConfig;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.staticcontent.FileSystemHandlerConfig;
import io.helidon.webserver.staticcontent.StaticContentFeature;
import java.nio.file.Path;

/** Helidon SE: a server and a framework made for virtual threads. */
final class Main {
    private Main() {
    }

    static void main(String[] arguments) {
        LogConfig.configureRuntime();
        int port = Integer.parseInt(arguments[0]);
        Path folder = Path.of(arguments[1]);
        WebServer.builder()
                .host("127.0.0.1")
                .port(port)
                .routing(routing -> addRoutes(routing, folder))
                .build()
                .start();
        IO.println("Listening on http://localhost:" + port);
    }

    private record Message(String message) {
    }

    private static void addRoutes(HttpRouting.Builder routing, Path folder) {
        var files = FileSystemHandlerConfig.create(folder);
        routing
                .get("/plaintext", (request, response) ->
                        response.send("Hello, world!"))
                .get("/hello/{name}", (request, response) -> response.send(
                        "Hello, " + request.path().pathParameters().get("name")
                                + "!"))
                .get("/layers", layer("X-Layer-1"), layer("X-Layer-2"),
                        layer("X-Layer-3"), layer("X-Layer-4"),
                        layer("X-Layer-5"),
                        (request, response) -> response.send("Hello, world!"))
                .get("/json", (request, response) ->
                        response.send(new Message("Hello, world!")))
                .post("/echo", (request, response) -> {
                    byte[] body = request.content().as(byte[].class);
                    response.header(HeaderValues.CONTENT_TYPE_OCTET_STREAM)
                            .send(body);
                })
                .register("/static", StaticContentFeature.createService(files));
    }

    private static Handler layer(String header) {
        HeaderName name = HeaderNames.create(header);
        return (request, response) -> {
            if (request.headers().contains(name)) {
                response.status(Status.BAD_REQUEST_400)
                        .send("Not with " + header + ".");
            } else {
                response.next();
            }
        };
    }
}
