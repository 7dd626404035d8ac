package bench;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;

/** Vert.x: a toolkit of event loops, with its router. */
final class Main extends VerticleBase {
    private final int port;
    private final String folder;

    private Main(int port, String folder) {
        this.port = port;
        this.folder = folder;
    }

    static void main(String[] arguments) {
        int port = Integer.parseInt(arguments[0]);
        // A verticle runs on one event loop: one of them for each processor.
        var options = new DeploymentOptions()
                .setInstances(Runtime.getRuntime().availableProcessors());
        Vertx.vertx()
                .deployVerticle(() -> new Main(port, arguments[1]), options)
                .await();
        IO.println("Listening on http://localhost:" + port);
    }

    @Override
    public Future<?> start() {
        return vertx.createHttpServer()
                .requestHandler(router())
                .listen(port, "127.0.0.1");
    }

    private Router router() {
        Router router = Router.router(vertx);
        router.get("/plaintext").handler(context ->
                sendText(context, "Hello, world!"));
        router.get("/hello/:name").handler(context ->
                sendText(context, "Hello, " + context.pathParam("name") + "!"));
        router.get("/layers")
                .handler(layer("X-Layer-1"))
                .handler(layer("X-Layer-2"))
                .handler(layer("X-Layer-3"))
                .handler(layer("X-Layer-4"))
                .handler(layer("X-Layer-5"))
                .handler(context -> sendText(context, "Hello, world!"));
        router.get("/json").handler(context -> context.json(
                new JsonObject().put("message", "Hello, world!")));
        router.post("/echo")
                .handler(BodyHandler.create(false)) // no file uploads
                .handler(context -> context.response()
                        .putHeader("Content-Type", "application/octet-stream")
                        .end(context.body().buffer()));
        router.get("/static/*").handler(
                StaticHandler.create(FileSystemAccess.ROOT, folder));
        return router;
    }

    private static void sendText(RoutingContext context, String text) {
        context.response().putHeader("Content-Type", "text/plain").end(text);
    }

    private static Handler<RoutingContext> layer(String name) {
        return context -> {
            if (context.request().headers().contains(name)) {
                context.response().setStatusCode(400);
                sendText(context, "Not with " + name + ".");
            } else {
                context.next();
            }
        };
    }
}
