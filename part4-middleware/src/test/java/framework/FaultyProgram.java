package framework;

import framework.middleware.AccessLog;
import framework.middleware.BearerAuth;
import framework.middleware.LineWriter;
import framework.middleware.StaticFiles;
import framework.middleware.TokenIntrospection;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What {@link FaultsTest} does its worst to: a program with narrow limits. */
final class FaultyProgram {
    static final int PLACES = 20;
    static final int MEMORY = 1024 * 1024;

    private final Map<String, CountDownLatch> gates = new ConcurrentHashMap<>();

    public static void main(String[] arguments) {
        Server server = new FaultyProgram().api().start(0);
        System.out.println("Listening on " + server.uri());
    }

    private Api api() {
        BearerAuth auth = new BearerAuth(
                new TokenIntrospection(URI.create(System.getProperty("authorization"))));
        return new Api()
                .requestLimit(PLACES)
                .memoryLimit(MEMORY)
                .use(new AccessLog(new LineWriter(System.out)))
                .get("/", request -> Response.text("Hello"))
                .get("/stream", request -> Response.stream("text/plain", FaultyProgram::stream))
                .get("/memory", request -> Response.text("" + new long[1 << 27].length))
                .get("/me", request -> Response.text("You are in"), auth)
                .post("/echo", request -> Response.text(request.text()))
                .get("/gate/{name}", this::gate)
                .mount("/files", new Api(new StaticFiles(Path.of(System.getProperty("folder")))));
    }

    private static void stream(OutputStream output) throws java.io.IOException {
        byte[] piece = new byte[32 * 1024];
        while (true) {
            output.write(piece);
        }
    }

    /** Opens when there are as many requests inside as there are places. */
    private Response gate(Request request) throws InterruptedException {
        CountDownLatch gate = gates.computeIfAbsent(
                request.param("name"), name -> new CountDownLatch(PLACES));
        gate.countDown();
        return gate.await(3, TimeUnit.SECONDS)
                ? Response.text("All are in")
                : Response.of(500, "Some are missing");
    }
}
