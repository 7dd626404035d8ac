package bench;

import framework.Api;
import framework.Middleware;
import framework.Request;
import framework.Response;
import framework.Sent;
import framework.middleware.AccessLog;
import framework.middleware.ConditionalGet;
import framework.middleware.ErrorPages;
import framework.middleware.Gzip;
import framework.middleware.OwnSite;
import framework.middleware.RateLimit;
import framework.middleware.RequestId;
import framework.middleware.SecurityHeaders;
import framework.middleware.StrictHttp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

/** What each layer of part 4's program costs by itself, and all together. */
public class StackCost extends Nanoseconds {
    @Param({"none", "AccessLog", "RequestId", "ErrorPages", "SecurityHeaders",
            "StrictHttp", "OwnSite", "RateLimit", "ConditionalGet", "Gzip",
            "all"})
    public String layer;

    private Api api;
    private Request request;

    @Setup
    public void prepare(Blackhole lines) {
        api = new Api().get("/plaintext",
                request -> Response.text("Hello, world!"));
        for (Middleware middleware : stack(lines)) {
            String name = middleware.getClass().getSimpleName();
            if (layer.equals("all") || layer.equals(name)) {
                api.use(middleware);
            }
        }
        request = Request.get("/plaintext");
    }

    private static List<Middleware> stack(Blackhole lines) {
        return List.of(new AccessLog(lines::consume),
                new RequestId(),
                new ErrorPages(),
                new SecurityHeaders(),
                new StrictHttp(),
                new OwnSite(),
                new RateLimit(1_000_000_000, Duration.ofSeconds(1)),
                new ConditionalGet(),
                new Gzip());
    }

    @Benchmark
    public Response handle() {
        Response response = api.handle(request);
        // As the server does at the end: AccessLog waits for it.
        response.sentListener().accept(new Sent(
                response.status(), response.content().length(),
                Optional.empty()));
        return response;
    }
}
