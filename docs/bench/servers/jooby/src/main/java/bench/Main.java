package bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jooby.ExecutionMode;
import io.jooby.Jooby;
import io.jooby.MediaType;
import io.jooby.Route;
import io.jooby.ServerOptions;
import io.jooby.StartupSummary;
import io.jooby.StatusCode;
import io.jooby.netty.NettyServer;
import java.nio.file.Path;
import java.util.List;

/** Jooby: a modular framework, here on Netty, its default server. */
final class Main extends Jooby {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Main(int port, Path folder) {
        setStartupSummary(List.of(StartupSummary.NONE));
        encoder(MediaType.json, (context, value) -> context
                .setDefaultResponseType(MediaType.json)
                .getBufferFactory().wrap(JSON.writeValueAsBytes(value)));
        addRoutes();
        assets("/static/*", folder);
        onStarted(() -> IO.println("Listening on http://localhost:" + port));
    }

    static void main(String[] arguments) {
        int port = Integer.parseInt(arguments[0]);
        Path folder = Path.of(arguments[1]);
        ServerOptions options = new ServerOptions().setPort(port);
        options.setHost("127.0.0.1");
        // No handler of ours blocks, so that each may run on the event loop.
        runApp(new String[0], new NettyServer().setOptions(options),
                ExecutionMode.EVENT_LOOP, () -> new Main(port, folder));
    }

    private record Message(String message) {
    }

    private void addRoutes() {
        get("/plaintext", context -> "Hello, world!");
        get("/hello/{name}", context ->
                "Hello, " + context.path("name").value() + "!");
        routes(() -> {
            before(layer("X-Layer-1"));
            before(layer("X-Layer-2"));
            before(layer("X-Layer-3"));
            before(layer("X-Layer-4"));
            before(layer("X-Layer-5"));
            get("/layers", context -> "Hello, world!");
        });
        get("/json", context -> new Message("Hello, world!"));
        post("/echo", context -> context
                .setResponseType(MediaType.octetStream)
                .send(context.body().bytes()));
    }

    private static Route.Before layer(String name) {
        return context -> {
            if (context.header(name).isPresent()) {
                context.setResponseCode(StatusCode.BAD_REQUEST)
                        .send("Not with " + name + ".");
            }
        };
    }
}
