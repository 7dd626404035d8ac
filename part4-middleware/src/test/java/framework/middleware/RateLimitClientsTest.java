package framework.middleware;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whose requests a rate limit counts together, and whom it forgets. */
public class RateLimitClientsTest {
    private static final int REQUESTS = 10;
    /** So many nanoseconds for one token. */
    private static final long INTERVAL = 6_000_000_000L;

    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);
    private final RateLimit limit =
            new RateLimit(REQUESTS, Duration.ofMinutes(1), clock::get);

    @Test
    @DisplayName("All addresses of an IPv6 network, a /64, share one bucket")
    void countsNetworks() throws Exception {
        spend("2001:db8:1:2::1");
        assertTrue(isRefused("2001:db8:1:2::1"));
        assertTrue(isRefused("2001:db8:1:2:ffff:ffff:ffff:ffff"));
        assertFull("2001:db8:1:3::1");
        assertFull("2001:db8:2:2::1");
    }

    @Test
    @DisplayName("Each IPv4 address has a bucket of its own, also if it is written as IPv6")
    void countsAddresses() throws Exception {
        spend("192.0.2.1");
        assertTrue(isRefused("192.0.2.1"));
        assertTrue(isRefused("::ffff:192.0.2.1"));
        assertFull("192.0.2.2");
        assertFull("::ffff:192.0.2.3");
    }

    @Test
    @DisplayName("Which network card an address was seen at makes no difference")
    void ignoresScopes() throws Exception {
        byte[] bytes = InetAddress.getByName("fe80::1").getAddress();
        for (int i = 0; i < REQUESTS; i++) {
            limit.take(Inet6Address.getByAddress(null, bytes, i));
        }
        assertTrue(isRefused("fe80::1"));
    }

    @Test
    @DisplayName("A flood of addresses does not fill the bucket of one that has spent all")
    void remembersTheGreedy() throws Exception {
        spend("192.0.2.1");
        flood(50_000);
        assertTrue(isRefused("192.0.2.1"));
    }

    @Test
    @DisplayName("It does not keep all addresses of a flood, but the newest are among those it keeps")
    void boundsMemory() throws Exception {
        flood(50_000);
        assertFull("10.0.0.0");
        InetAddress last = flooded(49_999);
        assertTrue(limit.take(last) > INTERVAL);
    }

    @Test
    @DisplayName("A full bucket is forgotten before one that is not")
    void forgetsTheFull() throws Exception {
        flood(9_000);
        clock.addAndGet(INTERVAL);
        limit.take(InetAddress.getByName("192.0.2.1"));
        for (int i = 0; i < 2_000; i++) {
            limit.take(flooded(100_000 + i));
        }
        assertEquals(2 * INTERVAL, limit.take(InetAddress.getByName("192.0.2.1")));
    }

    private void spend(String client) throws Exception {
        for (int i = 1; i <= REQUESTS; i++) {
            assertEquals(i * INTERVAL, limit.take(InetAddress.getByName(client)));
        }
    }

    private void flood(int addresses) throws Exception {
        for (int i = 0; i < addresses; i++) {
            limit.take(flooded(i));
            clock.incrementAndGet();
        }
    }

    private static InetAddress flooded(int number) throws Exception {
        return InetAddress.getByAddress(new byte[] {
            10, (byte) (number >> 16), (byte) (number >> 8), (byte) number});
    }

    private boolean isRefused(String client) throws Exception {
        return limit.take(InetAddress.getByName(client)) > REQUESTS * INTERVAL;
    }

    private void assertFull(String client) throws Exception {
        assertEquals(INTERVAL, limit.take(InetAddress.getByName(client)));
    }
}
