package jetty;

import framework.Api;
import framework.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.RequestBody;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testsupport.RawClient;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testsupport.RawClient.request;

/** Who is waited for, and how long. */
class JettyDeadlinesTest extends WithJetty {
    private static final Duration SHORT = Duration.ofSeconds(1);

    @Test
    @DisplayName("A header that trickles in is cut off in time, though something always comes")
    void cutsSlowHeaders() throws Exception {
        startWith(SHORT, LONG, new Api(request -> Response.text("")));
        try (RawClient client = new RawClient(server.port())) {
            client.write("GET / HTTP/1.1\r\nHost: localhost\r\nX: ");
            await().ignoreExceptions().pollInterval(Duration.ofMillis(100)).until(() -> {
                client.write("x");
                return isClosed(client.waitingUpTo(Duration.ofMillis(10)));
            });
        }
    }

    @Test
    @DisplayName("A body that trickles in is refused in time, though something always comes")
    void cutsSlowBodies() throws Exception {
        CountDownLatch refused = new CountDownLatch(1);
        startWith(SHORT, LONG, new Api(request -> {
            try {
                return Response.text(request.text());
            } finally {
                refused.countDown();
            }
        }));
        try (RawClient client = new RawClient(server.port())) {
            client.write(request("POST /", "Content-Length: 1000"));
            await().pollInterval(Duration.ofMillis(100)).until(() -> {
                client.write("x");
                return refused.getCount() == 0;
            });
            client.response().hasStatus(400).hasHeader("Connection", "close");
        }
    }

    @Test
    @DisplayName("A client that does not read is cut off when nothing has moved for the idle time")
    void cutsIdleReaders() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        startWith(LONG, SHORT, endless(over));
        try (RawClient client = new RawClient(server.port())) {
            client.write(request("GET /"));
            assertTrue(over.await(5, TimeUnit.SECONDS));
        }
    }

    @Test
    @DisplayName("A client that reads a little now and then keeps its place: nothing but"
            + " the idle time counts")
    void keepsSlowReaders() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        startWith(LONG, SHORT, endless(over));
        try (RawClient client = new RawClient(server.port())) {
            client.write(request("GET /"));
            client.skipHeader();
            long end = System.nanoTime() + Duration.ofSeconds(4).toNanos();
            while (System.nanoTime() < end) {
                assertFalse(over.await(100, TimeUnit.MILLISECONDS));
                client.text(256 * 1024);
            }
        }
        assertTrue(over.await(5, TimeUnit.SECONDS));
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP_1", "HTTP_2"})
    @DisplayName("A handler may take longer than the idle time")
    void waitsForHandlers(Way way) throws Exception {
        startWith(LONG, SHORT, new Api(request -> {
            new CountDownLatch(1).await(2500, TimeUnit.MILLISECONDS);
            return Response.text(request.text());
        }));
        var asked = builder(way, "/").post(RequestBody.create("late", null)).build();
        assertEquals("late", text(client(way).newCall(asked)));
    }

    private void startWith(Duration request, Duration idle, Api api) {
        start(new JettyEngine(Optional.empty(), "", request, idle), api);
    }

    private static boolean isClosed(RawClient client) throws IOException {
        return client.rest().isEmpty();
    }
}
