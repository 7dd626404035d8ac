package framework.middleware;

import framework.Api;
import framework.HttpException;
import framework.Response;
import framework.Server;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** How often the other server is asked when many ask us. */
@Timeout(60)
public class TokenQuestionsTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final MockWebServer server = new MockWebServer();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    /** Until it is open, the server keeps its answers to itself. */
    private final CountDownLatch gate = new CountDownLatch(1);
    private TokenIntrospection introspection;

    @BeforeEach
    void start() throws IOException {
        server.setDispatcher(new Gated());
        server.start();
        introspection = new TokenIntrospection(
                server.url("/introspect").uri(), Optional.empty(), LONG);
    }

    @AfterEach
    void stop() {
        gate.countDown();
        threads.close();
        server.close();
    }

    /** Tokens that begin with "ann" are hers; for "odd" it talks nonsense. */
    private final class Gated extends Dispatcher {
        @Override
        public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            gate.await();
            String token = request.getBody().utf8().substring("token=".length());
            return new MockResponse.Builder().body(token.equals("odd") ? "nonsense"
                    : token.startsWith("ann") ? "{\"active\": true, \"username\": \"ann\"}"
                    : "{\"active\": false}").build();
        }
    }

    @Test
    @DisplayName("Two hundred first uses of one token are one question")
    void asksOnce() throws Exception {
        CountDownLatch begun = new CountDownLatch(200);
        List<Future<Optional<String>>> users = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            users.add(threads.submit(() -> {
                begun.countDown();
                return introspection.apply("ann");
            }));
        }
        begun.await();
        gate.countDown();
        for (Future<Optional<String>> user : users) {
            assertEquals(Optional.of("ann"), user.get());
        }
        assertEquals(1, server.getRequestCount());
    }

    @Test
    @DisplayName("Who is asked to stop while waiting takes the answer from nobody else")
    void survivesInterrupt() throws Exception {
        List<HttpException> refusals = new ArrayList<>();
        Thread first = Thread.ofVirtual().start(() -> refusals.add(assertThrows(
                HttpException.class, () -> introspection.apply("ann"))));
        await().until(() -> server.getRequestCount() == 1);
        List<Optional<String>> users = new ArrayList<>();
        Thread second = Thread.ofVirtual().start(
                () -> users.add(introspection.apply("ann")));
        await().until(() -> second.getState() == Thread.State.TIMED_WAITING);
        first.interrupt();
        first.join();
        assertEquals(503, refusals.getFirst().status());
        assertInstanceOf(InterruptedException.class, refusals.getFirst().getCause());
        gate.countDown();
        second.join();
        assertEquals(List.of(Optional.of("ann")), users);
        assertEquals(1, server.getRequestCount());
    }

    @Test
    @DisplayName("A question that fails is a failure for all who wait, and is then asked anew")
    void failsForAll() throws Exception {
        List<Future<Optional<String>>> users = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            users.add(threads.submit(() -> introspection.apply("odd")));
        }
        gate.countDown();
        for (Future<Optional<String>> user : users) {
            Throwable failure = assertThrows(ExecutionException.class, user::get).getCause();
            assertEquals(503, assertInstanceOf(HttpException.class, failure).status());
        }
        int asked = server.getRequestCount();
        assertThrows(HttpException.class, () -> introspection.apply("odd"));
        assertEquals(asked + 1, server.getRequestCount());
    }

    @Test
    @DisplayName("Only so many questions are open at once; one more is 503 without a question")
    void limitsQuestions() throws Exception {
        List<Future<Optional<String>>> users = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String token = "ann" + i;
            users.add(threads.submit(() -> introspection.apply(token)));
        }
        await().atMost(LONG).until(() -> server.getRequestCount() == 100);
        assertEquals(503, assertThrows(HttpException.class,
                () -> introspection.apply("ann100")).status());
        assertEquals(100, server.getRequestCount());
        gate.countDown();
        for (Future<Optional<String>> user : users) {
            assertEquals(Optional.of("ann"), user.get());
        }
        assertEquals(Optional.of("ann"), introspection.apply("ann100"));
        assertEquals(Optional.of("ann"), introspection.apply("ann0"));
        assertEquals(101, server.getRequestCount());
    }

    @Test
    @DisplayName("A thousand made-up tokens do not push out the answer about a good one")
    void keepsGoodAnswers() {
        AtomicInteger asked = new AtomicInteger();
        Api quick = new Api(request -> {
            asked.incrementAndGet();
            return Response.json(request.text().equals("token=ann")
                    ? "{\"active\": true, \"username\": \"ann\"}" : "{\"active\": false}");
        });
        try (Server other = quick.start(0)) {
            TokenIntrospection asking = new TokenIntrospection(other.uri());
            long start = System.nanoTime();
            assertEquals(Optional.of("ann"), asking.apply("ann"));
            for (int i = 0; i <= 1000; i++) {
                assertEquals(Optional.empty(), asking.apply("made-up-" + i));
            }
            assertEquals(Optional.of("ann"), asking.apply("ann"));
            assumeTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 10,
                    "By now her answer is too old anyway: this computer is busy");
            assertEquals(1002, asked.get());
        }
    }

    @Test
    @DisplayName("Nobody is asked about a token of more than 4,096 characters, and it is no good")
    void refusesLongTokens() {
        gate.countDown();
        assertEquals(Optional.of("ann"), introspection.apply("ann" + "x".repeat(4093)));
        assertEquals(Optional.empty(), introspection.apply("ann" + "x".repeat(4094)));
        assertEquals(1, server.getRequestCount());
        assertTrue(introspection.apply("x".repeat(64 * 1024)).isEmpty());
    }
}
