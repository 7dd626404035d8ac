package framework;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import testsupport.RawClient;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static testsupport.RawClient.request;

@Timeout(20) // less than the 30 seconds that close() waits at the most
public class ClosingStreamsTest {
    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @Test
    @DisplayName("A client that has left in the middle of a stream does not make close() wait")
    void doesNotWaitForBrokenStreams() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        Api api = new Api(request -> Response.stream("text/plain", output -> {
            while (true) {
                output.write(new byte[1000]);
                output.flush();
            }
        }).withSentListener(sent -> over.countDown()));
        Server server = api.start(0);
        try (RawClient client = new RawClient(server.port())) {
            client.write(request("GET /")).line();
        }
        over.await();
        server.close();
    }

    @Test
    @DisplayName("A stream that has flushed is interrupted, and can still say goodbye")
    void interruptsStreams() throws Exception {
        CountDownLatch flushed = new CountDownLatch(1);
        Api api = new Api(request -> Response.stream("text/plain", output -> {
            write(output, "Hello");
            output.flush();
            flushed.countDown();
            sayGoodbye(output);
        }));
        Server server = api.start(0);
        try (RawClient client = new RawClient(server.port())) {
            client.write(request("GET /"));
            flushed.await();
            server.close();
            client.response().hasStatus(200).hasBody("HelloGoodbye");
        }
    }

    @Test
    @DisplayName("So is one that flushes for the first time when the server is closing")
    void interruptsLateStreams() throws Exception {
        Api api = new Api()
                .get("/", request -> Response.text(""))
                .get("/late", request -> Response.stream("text/plain", output -> {
                    inside.countDown();
                    waitFor(goOn);
                    write(output, "Hello");
                    output.flush();
                    sayGoodbye(output);
                }));
        Server server = api.start(0);
        try (RawClient client = new RawClient(server.port())) {
            client.write(request("GET /late"));
            inside.await();
            Thread closing = Thread.ofVirtual().start(server::close);
            GoodEndTest.awaitClosing(server);
            goOn.countDown();
            client.response().hasStatus(200).hasBody("HelloGoodbye");
            closing.join();
        }
    }

    @Test
    @DisplayName("A download, which does not flush, goes out to its last byte")
    void leavesDownloadsAlone() throws Exception {
        Api api = new Api()
                .get("/", request -> Response.text(""))
                .get("/file", request -> Response.stream("text/plain", output -> {
                    write(output, "x".repeat(100_000));
                    inside.countDown();
                    waitFor(goOn);
                    write(output, "The end");
                }));
        Server server = api.start(0);
        try (RawClient client = new RawClient(server.port())) {
            client.write(request("GET /file"));
            inside.await();
            Thread closing = Thread.ofVirtual().start(server::close);
            GoodEndTest.awaitClosing(server);
            goOn.countDown();
            client.response().hasStatus(200).hasBody("x".repeat(100_000) + "The end");
            closing.join();
        }
    }

    @Test
    @DisplayName("A thread whose stream has ended is not interrupted any more")
    void forgetsStreams() throws Exception {
        InFlight inFlight = new InFlight();
        inFlight.enter();
        inFlight.streams();
        inFlight.leave();
        inFlight.close(Duration.ZERO);
        assertFalse(Thread.interrupted());
    }

    @Test
    @DisplayName("An interrupt that comes as a stream ends does not stay with its thread")
    void forgetsInterrupts() throws Exception {
        InFlight inFlight = new InFlight();
        inFlight.enter();
        inFlight.close(Duration.ZERO);
        inFlight.streams();
        inFlight.leave();
        assertFalse(Thread.interrupted());
    }

    private static void write(OutputStream output, String text) throws IOException {
        output.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Waits for an interrupt, and writes a last word. */
    private static void sayGoodbye(OutputStream output) throws IOException {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException closing) {
            write(output, "Goodbye");
            output.flush();
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new AssertionError("Nobody should be interrupted here", stopped);
        }
    }
}
