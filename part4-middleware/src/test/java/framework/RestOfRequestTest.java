package framework;

import framework.middleware.AccessLog;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import testsupport.Http;
import testsupport.RawClient;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testsupport.RawClient.request;

/** A client that has its answer, and still owes half of its request. */
@Timeout(12) // less than the 15 seconds that the server waits for the rest
public class RestOfRequestTest {
    private static final String HALF =
            request("POST /unread", "Content-Length: 10") + "half";

    private final List<String> log = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Sent> sent = new CompletableFuture<>();
    private final Server server = new Api()
            .requestLimit(1)
            .use(new AccessLog(log::add))
            .get("/", request -> Response.text("Hello"))
            .post("/unread", request -> Response.text("Not read"))
            .post("/short", request -> Response.stream("text/plain", 10,
                    output -> output.write("half".getBytes(UTF_8)))
                    .withSentListener(sent::complete))
            .start(0);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    @DisplayName("Its place is free for others")
    void freesPlace() throws Exception {
        try (RawClient slow = new RawClient(server.port());
                Http http = new Http(server.uri())) {
            slow.write(HALF).response().hasStatus(200).hasBody("Not read")
                    .hasHeader("Connection", "close");
            await().untilAsserted(() -> http.get("/").hasStatus(200));
        }
    }

    @Test
    @DisplayName("Its line is in the log")
    void logsAtOnce() throws Exception {
        try (RawClient slow = new RawClient(server.port())) {
            slow.write(HALF).response().hasStatus(200);
            await().until(() -> !log.isEmpty());
            assertTrue(log.getFirst().contains("\"POST /unread HTTP/1.1\" 200 8 "),
                    log.getFirst());
        }
    }

    @Test
    @DisplayName("close() does not wait for it")
    void doesNotHoldUpClosing() throws Exception {
        try (RawClient slow = new RawClient(server.port())) {
            slow.write(HALF).response().hasStatus(200);
            server.close();
        }
    }

    @Test
    @DisplayName("A client that goes on sending while the server closes has its answer")
    void keepsAnswerWhileClosing() throws Exception {
        try (RawClient slow = new RawClient(server.port())) {
            slow.write(request("POST /unread", "Content-Length: 300000")
                    + "x".repeat(100_000));
            await().until(() -> !log.isEmpty());
            Thread closing = Thread.ofVirtual().start(server::close);
            slow.write("x".repeat(200_000));
            slow.response().hasStatus(200).hasBody("Not read");
            closing.join();
        }
    }

    @Test
    @DisplayName("close() waits a moment for rests, or the last answers could be lost")
    void waitsForRests() throws Exception {
        InFlight inFlight = new InFlight();
        inFlight.enter();
        inFlight.leave();
        Thread closing = Thread.ofPlatform().start(() ->
                assertDoesNotThrow(() -> inFlight.close(Duration.ofSeconds(30))));
        await().pollInterval(Duration.ofMillis(5)).until(closing::getState,
                Thread.State.TIMED_WAITING::equals);
        inFlight.end();
        closing.join();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 10\r\n\r\nhalf", "Content-Length: 4\r\n\r\nhalf"})
    @DisplayName("A body shorter than was said is a failure, with a rest or without")
    void reportsShortBody(String rest) throws Exception {
        try (RawClient client = new RawClient(server.port())) {
            client.write("POST /short HTTP/1.1\r\nHost: localhost\r\n" + rest);
            Sent result = await().until(() -> Optional.ofNullable(sent.getNow(null)),
                    Optional::isPresent).orElseThrow();
            assertEquals(4, result.bytes());
            assertTrue(result.failure().isPresent());
            assertTrue(client.rest().endsWith("\r\n\r\nhalf"));
        }
    }
}
