package server;

import framework.Api;
import framework.Response;
import framework.Server;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import testsupport.RawClient;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static testsupport.RawClient.request;

/** How our server stops: what it cuts, and what it must not cut. */
public class SocketEngineStopTest {
    private static final Duration LONG = Duration.ofSeconds(10);

    private final List<Server> started = new ArrayList<>();

    private int start(Duration closeWithin, Api api) {
        started.add(api.closeWithin(closeWithin).start(0, new SocketEngine()));
        return started.getLast().port();
    }

    @AfterEach
    void stop() {
        started.forEach(Server::close);
    }

    @Test
    @DisplayName("Stopping frees the port, and lets go of everybody")
    void stops() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        int port = start(Duration.ZERO, new Api(request -> {
            inside.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException stopped) {
                interrupted.countDown();
            }
            return Response.text("never");
        }));
        try (RawClient idle = new RawClient(port); RawClient half = new RawClient(port);
                RawClient waiting = new RawClient(port)) {
            half.write("GET / HT");
            waiting.write(request("GET /"));
            inside.await();
            started.getFirst().close();
            for (RawClient client : List.of(idle, half, waiting)) {
                client.rest(); // ends, or the client's patience does
            }
        }
        interrupted.await(); // or the test's patience ends
        RawClient.assertNobodyListens(port);
    }

    @Test
    @DisplayName("Once it has stopped, nobody gets in any more")
    void freesPort() {
        for (int round = 0; round < 10; round++) {
            start(Duration.ZERO, new Api());
            await().until(SocketEngineStopTest::isAccepting);
            started.getLast().close();
            assertFalse(isAccepting());
        }
    }

    private static boolean isAccepting() {
        return Thread.getAllStackTraces().values().stream().flatMap(Stream::of)
                .anyMatch(frame -> frame.getClassName().equals(SocketEngine.class.getName())
                        && frame.getMethodName().equals("accept"));
    }

    @ParameterizedTest
    @DisplayName("Stopping cuts a response with a reset, even one that is just being written")
    @ValueSource(booleans = {false, true})
    void cutsWhenItStops(boolean flushes) throws IOException {
        AtomicLong written = new AtomicLong();
        Api api = new Api(request -> Response.stream("text/plain", output -> {
            output.write(new byte[1_000]);
            if (flushes) {
                output.flush(); // then it is interrupted, and need not be cut
            }
            while (true) {
                output.write(new byte[1_000]);
                written.addAndGet(1_000);
            }
        }));
        int port = start(flushes ? LONG : Duration.ZERO, api);
        try (RawClient client = new RawClient(port)) {
            client.write(request("GET /"));
            AtomicLong before = new AtomicLong();
            await().until(() -> written.get() > 0
                    && before.getAndSet(written.get()) == written.get());
            started.getFirst().close();
            client.skipHeader();
            assertThrows(SocketException.class, client::skipRest);
        }
    }

    @Test
    @DisplayName("Stopping cuts a handler that cares for no interrupt")
    void cutsStubbornHandlers() throws Exception {
        Semaphore inside = new Semaphore(0);
        Semaphore goOn = new Semaphore(0);
        int port = start(Duration.ZERO, new Api(request -> {
            inside.release();
            goOn.acquireUninterruptibly();
            return Response.text("late");
        }));
        try (RawClient client = new RawClient(port)) {
            client.write(request("GET /"));
            inside.acquire();
            started.getFirst().close();
            assertEquals("", client.rest());
        } finally {
            goOn.release();
        }
    }

    @Test
    @DisplayName("An answer that is out is not cut when the server stops right behind it")
    void keepsAnswers() throws IOException {
        String text = "x".repeat(50_000);
        for (int round = 0; round < 50; round++) {
            int port = start(LONG, new Api(request -> Response.text(text)));
            try (RawClient client = new RawClient(port)) {
                client.write(request("GET /"));
                assertEquals("HTTP/1.1 200", client.line());
                started.getLast().close();
                client.skipHeader();
                assertEquals(text, client.text(text.length()));
                assertEquals(0, client.skipRest());
            }
        }
    }
}
