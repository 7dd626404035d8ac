package framework.middleware;

import module java.base;
import framework.*;

/**
 * Limits how many requests a client may send in a given time. Each client has
 * a bucket of tokens that refills steadily; a request takes one out. A client
 * is an IPv4 address, or a network of IPv6 (a /64). Behind a proxy all have
 * the proxy's address, and so one bucket.
 */
public final class RateLimit implements Middleware {
    /** With more than this, half are forgotten. */
    private static final int MAX_CLIENTS = 10_000;

    /** The nanoseconds in which one token comes back. */
    private final long interval;
    /** Those in which an empty bucket fills. */
    private final long capacity;
    private final String policy;
    private final LongSupplier clock;
    /** When the bucket of a client will be full again. */
    private final Map<ByteBuffer, Long> fullAt = new HashMap<>();

    /**
     * @param requests how many at once, and on average in that time; 1 or more
     * @param per such as one second: from a nanosecond for each request to a
     *     year of 365 days
     * @throws IllegalArgumentException if one of them is anything else
     */
    public RateLimit(int requests, Duration per) {
        this(requests, per, System::nanoTime);
    }

    RateLimit(int requests, Duration per, LongSupplier clock) {
        if (requests < 1 || per.compareTo(Duration.ofNanos(requests)) < 0
                || per.compareTo(Duration.ofDays(365)) > 0) {
            throw new IllegalArgumentException(
                    "Not a limit: " + requests + " requests in " + per);
        }
        this.clock = clock;
        // Rounded down: when "per" is over, all tokens are back.
        interval = per.toNanos() / requests;
        capacity = interval * requests;
        // The window has no fractions, but it may be left out.
        String window = per.getNano() == 0 ? ";w=" + per.toSeconds() : "";
        policy = "\"default\";q=" + requests + window;
    }

    @Override
    public Handler wrap(Handler next) {
        return request -> {
            long untilFull = take(request.client().getAddress());
            Response response = untilFull <= capacity
                    ? next.handle(request)
                    : refuse(untilFull - capacity);
            return describe(response, Math.min(untilFull, capacity));
        };
    }

    /**
     * Takes a token out, if there is one. Returns the nanoseconds until the
     * bucket is full; more than the capacity means that there was none.
     */
    synchronized long take(InetAddress client) {
        long now = clock.getAsLong();
        ByteBuffer network = network(client);
        long full = fullAt.getOrDefault(network, now);
        long untilFull = Math.max(0, full - now) + interval;
        if (untilFull <= capacity) {
            fullAt.put(network, now + untilFull);
            if (fullAt.size() > MAX_CLIENTS) {
                forgetHalf(now);
            }
        }
        return untilFull;
    }

    /** To forget a bucket is to fill it: so those that are full soonest. */
    private void forgetHalf(long now) {
        fullAt.entrySet().stream()
                .sorted(Comparator.comparingLong(
                        bucket -> bucket.getValue() - now))
                .limit(MAX_CLIENTS / 2)
                .map(Map.Entry::getKey).toList()
                .forEach(fullAt::remove);
    }

    /** What one client may have many of: the left half of an IPv6 address. */
    private static ByteBuffer network(InetAddress client) {
        boolean isLong = client instanceof Inet6Address;
        return ByteBuffer.wrap(client.getAddress(), 0, isLong ? 8 : 4);
    }

    private static Response refuse(long nanos) {
        return Response.of(429, "Too many requests: please slow down.")
                .withHeader("Retry-After", String.valueOf(seconds(nanos)));
    }

    /** The fields of draft-ietf-httpapi-ratelimit-headers. */
    private Response describe(Response response, long untilFull) {
        long left = (capacity - untilFull) / interval;
        return response.withHeader("RateLimit-Policy", policy)
                .withHeader("RateLimit", "\"default\";r=" + left
                        + ";t=" + seconds(untilFull));
    }

    private static long seconds(long nanos) {
        return Math.ceilDiv(nanos, 1_000_000_000);
    }
}
