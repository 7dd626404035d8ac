package framework;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import testsupport.Http;
import testsupport.Program;
import testsupport.RawClient;

import static java.time.Duration.ofMillis;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static testsupport.RawClient.request;

@Timeout(20) // less than the 30 seconds that close() waits at the most
public class GoodEndTest {
    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);

    private final Api slow = new Api(request -> {
        if (request.path().equals("/slow")) {
            inside.countDown();
            try {
                goOn.await();
            } catch (InterruptedException stopped) {
                interrupted.countDown();
            }
        }
        return Response.text("x".repeat(100_000));
    });

    @Test
    @DisplayName("close() lets a request in flight end, to its last byte")
    void waitsForRequests() throws Exception {
        Server server = slow.start(0);
        try (RawClient client = new RawClient(server.port())) {
            client.write(request("GET /slow"));
            inside.await();
            Thread closing = Thread.ofVirtual().start(server::close);
            awaitClosing(server);
            goOn.countDown();
            client.response().hasStatus(200).hasBody("x".repeat(100_000));
            closing.join();
        }
    }

    @Test
    @DisplayName("What arrives meanwhile is answered with 503 and Connection: close")
    void refusesWhileClosing() throws Exception {
        Server server = slow.start(0);
        try (RawClient client = new RawClient(server.port());
                RawClient idle = new RawClient(server.port())) {
            idle.write(request("GET /")).response().hasStatus(200);
            client.write(request("GET /slow"));
            inside.await();
            Thread closing = Thread.ofVirtual().start(server::close);
            awaitClosing(server);
            idle.write(request("GET /")).response().hasStatus(503)
                    .hasHeader("Connection", "close");
            goOn.countDown();
            client.response().hasStatus(200);
            closing.join();
        }
    }

    @Test
    @DisplayName("That 503 goes through the layers, but not to a route")
    void showsRefusalsToLayers() throws Exception {
        List<String> log = new CopyOnWriteArrayList<>();
        AtomicInteger calls = new AtomicInteger();
        Api api = new Api()
                .use(next -> request -> next.handle(request)
                        .withHeader("X-Layer", "seen")
                        .withSentListener(sent -> log.add(
                                request.path() + " " + sent.status())))
                .get("/slow", slow)
                .get("/count", request -> Response.text("" + calls.incrementAndGet()));
        Server server = api.start(0);
        try (RawClient client = new RawClient(server.port())) {
            client.write(request("GET /slow"));
            inside.await();
            Thread closing = Thread.ofVirtual().start(server::close);
            awaitClosing(server);
            RawClient.send(server.port(), request("GET /count")).hasStatus(503)
                    .hasHeader("X-Layer", "seen").hasBody("The server is closing.");
            await().until(() -> log.contains("/count 503"));
            assertEquals(0, calls.get());
            goOn.countDown();
            client.response().hasStatus(200);
            closing.join();
        }
    }

    @Test
    @DisplayName("A request that never ends is cut off after closeWithin, its handler interrupted")
    void givesUp() throws Exception {
        Server server = slow.closeWithin(ofMillis(100)).start(0);
        try (RawClient client = new RawClient(server.port())) {
            client.write(request("GET /slow"));
            inside.await();
            server.close();
            assertEquals("", client.rest());
            interrupted.await();
        }
    }

    @Test
    @DisplayName("closeWithin takes no negative time, and none of more than a day")
    void refusesLimits() {
        Api api = new Api();
        assertThrows(IllegalArgumentException.class,
                () -> api.closeWithin(ofMillis(-1)));
        assertThrows(IllegalArgumentException.class,
                () -> api.closeWithin(Duration.ofSeconds(Long.MAX_VALUE)));
        api.closeWithin(Duration.ZERO).closeWithin(Duration.ofDays(1));
    }

    @Test
    @DisplayName("Handlers that have failed do not make close() wait")
    void doesNotWaitForFailures() throws Exception {
        Api failing = new Api(request -> {
            throw new AssertionError("on purpose");
        });
        Server server = failing.start(0);
        try (Http http = new Http(server.uri())) {
            http.get("/").hasStatus(500);
        }
        server.close();
    }

    @Test
    @DisplayName("A client that has gone away does not make close() wait")
    void doesNotWaitForTheGone() throws Exception {
        Server server = slow.start(0);
        try (RawClient client = new RawClient(server.port())) {
            client.write(request("GET /slow"));
            inside.await();
        }
        goOn.countDown();
        server.close();
    }

    @Test
    @DisplayName("Ctrl-C lets a request in flight end, then frees the port")
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "A Windows process"
            + " cannot be sent a Ctrl-C from here")
    void closesOnCtrlC() throws Exception {
        try (Program program = Program.start(SlowProgram.class.getName());
                RawClient client = new RawClient(program.port())) {
            client.write(request("POST /", "Content-Length: 4") + "do");
            program.line("inside", "inside"::equals);
            program.interrupt();
            await().until(() -> RawClient.send(program.port(), request("GET /"))
                    .status() == 503);
            client.write("ne").response().hasStatus(200).hasBody("done");
            program.exitStatus();
            RawClient.assertNobodyListens(program.port());
        }
    }

    static void awaitClosing(Server server) {
        await().until(() ->
                RawClient.send(server.port(), request("GET /")).status() == 503);
    }

    /** Sends a body back, once it is there. */
    static final class SlowProgram {
        public static void main(String[] arguments) {
            Server server = new Api(request -> {
                if (request.method().equals("POST")) {
                    System.out.println("inside");
                }
                return Response.text(request.text());
            }).start(0);
            System.out.println("Listening on " + server.uri());
        }
    }
}
