package bench;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ContentType;
import io.javalin.http.Handler;
import io.javalin.http.staticfiles.Location;

/** Javalin: a small framework on Jetty, here with virtual threads. */
final class Main {
    private Main() {
    }

    static void main(String[] arguments) {
        int port = Integer.parseInt(arguments[0]);
        Javalin.create(config -> {
            config.concurrency.useVirtualThreads = true;
            config.startup.showJavalinBanner = false;
            config.staticFiles.add(files -> {
                files.hostedPath = "/static";
                files.directory = arguments[1];
                files.location = Location.EXTERNAL;
            });
            addRoutes(config);
        }).start("127.0.0.1", port);
        IO.println("Listening on http://localhost:" + port);
    }

    private record Message(String message) {
    }

    private static void addRoutes(JavalinConfig config) {
        config.routes.get("/plaintext", context ->
                context.result("Hello, world!"));
        config.routes.get("/hello/{name}", context ->
                context.result("Hello, " + context.pathParam("name") + "!"));
        config.routes.before("/layers", layer("X-Layer-1"));
        config.routes.before("/layers", layer("X-Layer-2"));
        config.routes.before("/layers", layer("X-Layer-3"));
        config.routes.before("/layers", layer("X-Layer-4"));
        config.routes.before("/layers", layer("X-Layer-5"));
        config.routes.get("/layers", context ->
                context.result("Hello, world!"));
        config.routes.get("/json", context ->
                context.json(new Message("Hello, world!")));
        config.routes.post("/echo", context -> context
                .contentType(ContentType.APPLICATION_OCTET_STREAM)
                .result(context.bodyAsBytes()));
    }

    private static Handler layer(String name) {
        return context -> {
            if (context.header(name) != null) {
                throw new BadRequestResponse("Not with " + name + ".");
            }
        };
    }
}
