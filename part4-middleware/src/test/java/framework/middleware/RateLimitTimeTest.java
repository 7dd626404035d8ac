package framework.middleware;

import framework.Request;
import framework.Response;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** How a rate limit reckons: to the nanosecond, whatever the clock says. */
public class RateLimitTimeTest {
    private static final long SECOND = 1_000_000_000;

    private final AtomicLong clock = new AtomicLong();

    @ParameterizedTest
    @DisplayName("One request a second, asked at exactly each second, is never refused")
    @ValueSource(longs = {0, 1, 987_654_321, Long.MAX_VALUE - 5, Long.MIN_VALUE})
    void countsExactly(long start) throws Exception {
        clock.set(start);
        RateLimit limit = limit(1, Duration.ofSeconds(1));
        for (int i = 0; i < 1000; i++) {
            assertEquals(200, send(limit).status());
            clock.addAndGet(SECOND - 1);
            assertEquals(429, send(limit).status());
            clock.addAndGet(1);
        }
    }

    @Test
    @DisplayName("Ten tenths of a token are one, however often somebody has asked in between")
    void addsUp() throws Exception {
        RateLimit limit = limit(1, Duration.ofSeconds(1));
        assertEquals(200, send(limit).status());
        for (int tenths = 1; tenths < 10; tenths++) {
            clock.addAndGet(SECOND / 10);
            assertEquals(429, send(limit).status());
        }
        clock.addAndGet(SECOND / 10);
        assertEquals(200, send(limit).status());
    }

    @ParameterizedTest
    @DisplayName("So many in a second, all at once, are let in again exactly a second later")
    @ValueSource(ints = {1, 3, 7, 49, 997, 1000})
    void refillsWholly(int requests) throws Exception {
        RateLimit limit = limit(requests, Duration.ofSeconds(1));
        for (int seconds = 0; seconds < 5; seconds++) {
            for (int i = 0; i < requests; i++) {
                assertEquals(200, send(limit).status());
            }
            assertEquals(429, send(limit).status());
            clock.addAndGet(SECOND);
        }
    }

    @Test
    @DisplayName("After years of silence a bucket is full, and no fuller")
    void survivesLongSilence() throws Exception {
        RateLimit limit = limit(2, Duration.ofSeconds(1));
        for (int i = 0; i < 3; i++) {
            assertEquals(200, send(limit).status());
            assertEquals(200, send(limit).status());
            assertEquals(429, send(limit).status());
            clock.addAndGet(Duration.ofDays(100 * 365).toNanos());
        }
    }

    @Test
    @DisplayName("The longest time that is allowed does not overflow")
    void takesLongTimes() throws Exception {
        clock.set(Long.MAX_VALUE - 5);
        RateLimit limit = limit(2, Duration.ofDays(365));
        assertEquals("\"default\";r=1;t=15768000", rateLimit(send(limit)));
        assertEquals("\"default\";r=0;t=31536000", rateLimit(send(limit)));
        Response refused = send(limit);
        assertEquals(429, refused.status());
        assertEquals("15768000", refused.header("Retry-After").orElseThrow());
    }

    @Test
    @DisplayName("Retry-After and t are whole seconds, rounded up: coming back then is not too early")
    void roundsUp() throws Exception {
        RateLimit limit = limit(2, Duration.ofSeconds(3));
        assertEquals("\"default\";r=1;t=2", rateLimit(send(limit)));
        assertEquals("\"default\";r=0;t=3", rateLimit(send(limit)));
        assertEquals("2", send(limit).header("Retry-After").orElseThrow());
        clock.addAndGet(500_000_000);
        assertEquals("1", send(limit).header("Retry-After").orElseThrow());
        clock.addAndGet(SECOND - 1);
        assertEquals("1", send(limit).header("Retry-After").orElseThrow());
        clock.addAndGet(1);
        assertEquals(200, send(limit).status());
    }

    @ParameterizedTest
    @DisplayName("A time that is not whole seconds is left out of the policy, which has no fractions")
    @ValueSource(longs = {1, 500, 999, 1500})
    void leavesFractionsOut(long millis) throws Exception {
        RateLimit limit = limit(3, Duration.ofMillis(millis));
        assertEquals("\"default\";q=3",
                send(limit).header("RateLimit-Policy").orElseThrow());
    }

    @Test
    @DisplayName("What is no limit is refused by the constructor, with a sentence")
    void refusesNonsense() {
        assertRefused(0, Duration.ofSeconds(1));
        assertRefused(-1, Duration.ofSeconds(1));
        assertRefused(1, Duration.ZERO);
        assertRefused(1, Duration.ofSeconds(-1));
        assertRefused(1, Duration.ofSeconds(Long.MIN_VALUE));
        assertRefused(1, Duration.ofDays(365).plusNanos(1));
        assertRefused(1, Duration.ofSeconds(Long.MAX_VALUE));
        assertRefused(1001, Duration.ofNanos(1000));
    }

    private static void assertRefused(int requests, Duration per) {
        String message = assertThrows(IllegalArgumentException.class,
                () -> new RateLimit(requests, per)).getMessage();
        assertEquals("Not a limit: " + requests + " requests in " + per, message);
    }

    private RateLimit limit(int requests, Duration per) {
        return new RateLimit(requests, per, clock::get);
    }

    private static Response send(RateLimit limit) throws Exception {
        return limit.wrap(request -> Response.text("in")).handle(Request.get("/"));
    }

    private static String rateLimit(Response response) {
        return response.header("RateLimit").orElseThrow();
    }
}
