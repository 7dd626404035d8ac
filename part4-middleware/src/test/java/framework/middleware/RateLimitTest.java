package framework.middleware;

import framework.Api;
import framework.Request;
import framework.Response;
import framework.Server;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import testsupport.RawClient;

import static org.junit.jupiter.api.Assertions.assertEquals;

public class RateLimitTest {
    /** So many nanoseconds for one token. */
    private static final long INTERVAL = 500_000_000;

    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);
    private final RateLimit limit =
            new RateLimit(10, Duration.ofSeconds(5), clock::get);
    private final Api api = new Api(request -> Response.text("in")).use(limit);

    @Test
    @DisplayName("So many at once, then 429 with the seconds to wait")
    void limits() {
        for (int i = 0; i < 10; i++) {
            assertEquals(200, send().status());
        }
        Response refused = send();
        assertEquals(429, refused.status());
        assertEquals("1", refused.header("Retry-After").orElseThrow());
    }

    @Test
    @DisplayName("Tokens come back steadily, up to the full bucket")
    void refills() {
        spend(10);
        pass(499);
        assertEquals(429, send().status());
        pass(1);
        assertEquals(200, send().status());
        assertEquals(429, send().status());
        pass(60_000);
        spend(10);
        assertEquals(429, send().status());
    }

    @Test
    @DisplayName("Who keeps asking in vain is let in all the same when it is time")
    void doesNotPunish() {
        spend(10);
        for (int i = 0; i < 50; i++) {
            pass(9);
            assertEquals(429, send().status());
        }
        pass(50);
        assertEquals(200, send().status());
    }

    @Test
    @DisplayName("The RateLimit fields say what is left, and when it is full again")
    void describes() {
        Response first = send();
        assertEquals("\"default\";q=10;w=5", first.header("RateLimit-Policy").orElseThrow());
        assertEquals("\"default\";r=9;t=1", first.header("RateLimit").orElseThrow());
        spend(9);
        assertEquals("\"default\";r=0;t=5", send().header("RateLimit").orElseThrow());
    }

    @Test
    @DisplayName("Each client has a bucket of its own")
    void countsByClient() throws Exception {
        spend(10);
        assertEquals(429, send().status());
        assertEquals(INTERVAL, limit.take(InetAddress.getByName("10.0.0.1")));
    }

    @Test
    @DisplayName("Over a socket, a client is known by its address")
    @EnabledOnOs(value = OS.LINUX, disabledReason = "127.0.0.2 is there on Linux only")
    void tellsClientsApart() throws Exception {
        Api strict = new Api(request -> Response.text("in"))
                .use(new RateLimit(1, Duration.ofHours(1)));
        try (Server server = strict.start(0)) {
            for (int i = 1; i <= 2; i++) {
                InetAddress from = InetAddress.getByName("127.0.0." + i);
                try (RawClient client = new RawClient(server.port(), from)) {
                    client.write(RawClient.request("GET /")).response().hasStatus(200);
                    client.write(RawClient.request("GET /")).response().hasStatus(429);
                }
            }
        }
    }

    @Test
    @DisplayName("Part of the time brings back that part of the tokens")
    void refillsInProportion() {
        spend(10);
        pass(1600);
        spend(3);
        assertEquals(429, send().status());
    }

    private void spend(int requests) {
        for (int i = 0; i < requests; i++) {
            assertEquals(200, send().status());
        }
    }

    private void pass(long millis) {
        clock.addAndGet(millis * 1_000_000);
    }

    private Response send() {
        return api.handle(Request.get("/"));
    }
}
