package framework;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
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
import static testsupport.RawClient.request;

@Timeout(20) // less than the 30 seconds that close() waits at the most
class ClosingTest {
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
    @DisplayName("close() frees the port")
    void freesPort() throws Exception {
        Server server = slow.start(0);
        int port = server.port();
        server.close();
        RawClient.assertNobodyListens(port);
    }

    @Test
    @DisplayName("Closing twice does nothing more")
    void closesTwice() {
        Server server = slow.start(0);
        server.close();
        server.close();
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
            client.write(request("GET /"));
            await().until(() -> program.output().contains("inside"));
            program.interrupt();
            await().until(() -> RawClient.send(program.port(), request("GET /ping"))
                    .status() == 503);
            RawClient.send(program.port(), request("GET /ping")).hasStatus(503);
            client.write("").response().hasStatus(200).hasBody("done");
            program.exitStatus();
            RawClient.assertNobodyListens(program.port());
        }
    }

    private static void awaitClosing(Server server) {
        await().atMost(Duration.ofSeconds(10)).until(() ->
                RawClient.send(server.port(), request("GET /")).status() == 503);
    }

    /** Answers /ping at once, and anything else after two seconds. */
    static final class SlowProgram {
        public static void main(String[] arguments) {
            Server server = new Api(request -> {
                if (!request.path().equals("/ping")) {
                    System.out.println("inside");
                    Thread.sleep(2000);
                }
                return Response.text("done");
            }).start(0);
            System.out.println("Listening on " + server.uri());
        }
    }
}
