package bench;

import static org.http4k.core.Http4kKt.getNoOp;
import static org.http4k.core.Http4kKt.then;
import static org.http4k.routing.BindKt.bind;
import static org.http4k.routing.ExtensionsKt.path;
import static org.http4k.routing.HttpKt.routes;
import static org.http4k.routing.RouterKt.getAll;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.http4k.core.Filter;
import org.http4k.core.Method;
import org.http4k.core.Request;
import org.http4k.core.Response;
import org.http4k.core.Status;
import org.http4k.format.Jackson;
import org.http4k.routing.ResourceLoader;
import org.http4k.routing.RoutingHttpHandler;
import org.http4k.routing.StaticRouteMatcher;
import org.http4k.server.HttpExchangeHandler;

/** http4k: a functional framework, here on the JDK's server. */
final class Main {
    private Main() {
    }

    static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[0]);
        // What http4k's SunHttpLoom does, but that it listens everywhere.
        InetAddress localhost = InetAddress.getLoopbackAddress();
        HttpServer server = HttpServer.create(
                new InetSocketAddress(localhost, port), 1024);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/",
                new HttpExchangeHandler(application(arguments[1])));
        server.start();
        IO.println("Listening on http://localhost:" + port);
    }

    private record Message(String message) {
    }

    private static RoutingHttpHandler application(String folder) {
        Filter layers = layer("X-Layer-1");
        layers = then(layers, layer("X-Layer-2"));
        layers = then(layers, layer("X-Layer-3"));
        layers = then(layers, layer("X-Layer-4"));
        layers = then(layers, layer("X-Layer-5"));
        return routes(
                bind("/plaintext", Method.GET).to(Main::hello),
                bind("/hello/{name}", Method.GET).to(request ->
                        text("Hello, " + path(request, "name") + "!")),
                bind("/layers", Method.GET).to(then(layers, Main::hello)),
                bind("/json", Method.GET).to(request ->
                        ok("application/json").body(Jackson.INSTANCE
                                .asFormatString(new Message("Hello, world!")))),
                bind("/echo", Method.POST).to(request ->
                        ok("application/octet-stream").body(request.getBody())),
                bind("/static", files(folder)));
    }

    /** Kotlin's static(...), a name that Java cannot call. */
    private static RoutingHttpHandler files(String folder) {
        return new RoutingHttpHandler(List.of(new StaticRouteMatcher("",
                ResourceLoader.Companion.Directory(folder), Map.of(),
                getAll(), getNoOp(Filter.Companion))));
    }

    private static Filter layer(String name) {
        return next -> request -> request.header(name) != null
                ? Response.create(Status.BAD_REQUEST)
                        .body("Not with " + name + ".")
                : next.invoke(request);
    }

    private static Response hello(Request request) {
        return text("Hello, world!");
    }

    private static Response text(String text) {
        return ok("text/plain; charset=utf-8").body(text);
    }

    private static Response ok(String contentType) {
        return Response.create(Status.OK).header("Content-Type", contentType);
    }
}
