package bench;

import framework.Api;
import framework.Middleware;
import framework.Request;
import framework.Response;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** What a layer costs that does nothing but ask the next one. */
public class LayerCost extends Nanoseconds {
    // The JVM can foresee where a call leads if all layers have one class.
    private static final List<Middleware> FIVE_CLASSES = List.of(
            next -> request -> next.handle(request),
            next -> request -> next.handle(request),
            next -> request -> next.handle(request),
            next -> request -> next.handle(request),
            next -> request -> next.handle(request));

    @Param({"0", "1", "5", "10", "50", "100"})
    public int layers;

    @Param({"1", "5"})
    public int classes;

    private Api api;
    private Request request;

    @Setup
    public void prepare() {
        api = new Api().get("/plaintext",
                request -> Response.text("Hello, world!"));
        for (int i = 0; i < layers; i++) {
            api.use(FIVE_CLASSES.get(i % classes));
        }
        request = Request.get("/plaintext");
    }

    @Benchmark
    public Response handle() {
        return api.handle(request);
    }
}
