package framework.middleware;

import module java.base;
import framework.*;

/**
 * Limits how many requests a client may send in a given time. Each client has
 * a bucket of tokens that refills steadily; a request takes one out. Behind a
 * proxy all clients have the proxy's address, and so one bucket.
 */
public final class RateLimit implements Middleware {
    /** With more clients than this, the longest unseen is forgotten. */
    private static final int MAX_CLIENTS = 10_000;

    private final int requests;
    private final long nanos;
    private final LongSupplier clock;
    private final Map<InetAddress, Bucket> buckets =
            new LruMap<>(MAX_CLIENTS);

    /** What a client had left at some time. */
    private record Bucket(double tokens, long time) {
    }

    /**
     * @param requests how many at once, and on average in that time; 1 or more
     * @param per such as one second
     */
    public RateLimit(int requests, Duration per) {
        this(requests, per, System::nanoTime);
    }

    RateLimit(int requests, Duration per, LongSupplier clock) {
        if (requests < 1 || per.toNanos() < 1) {
            throw new IllegalArgumentException(
                    "No limit: " + requests + " requests in " + per);
        }
        this.requests = requests;
        this.nanos = per.toNanos();
        this.clock = clock;
    }

    @Override
    public Handler wrap(Handler next) {
        return request -> {
            double left = take(request.client().getAddress());
            Response response = left >= 0
                    ? next.handle(request)
                    : refuse(left);
            return describe(response, left);
        };
    }

    /** The tokens left after this request; less than 0 refuses it. */
    synchronized double take(InetAddress client) {
        long now = clock.getAsLong();
        Bucket bucket = buckets.getOrDefault(client, new Bucket(requests, now));
        double refilled = (double) (now - bucket.time) * requests / nanos;
        double tokens = Math.min(requests, bucket.tokens + refilled);
        buckets.put(client, new Bucket(tokens < 1 ? tokens : tokens - 1, now));
        return tokens - 1;
    }

    private Response refuse(double left) {
        return Response.of(429, "Too many requests: please slow down.")
                .withHeader("Retry-After", String.valueOf(seconds(-left)));
    }

    /** The fields of draft-ietf-httpapi-ratelimit-headers. */
    private Response describe(Response response, double left) {
        long window = Math.max(1, nanos / 1_000_000_000);
        return response
                .withHeader("RateLimit-Policy", "\"default\";q=" + requests
                        + ";w=" + window)
                .withHeader("RateLimit", "\"default\";r="
                        + (long) Math.max(0, left) + ";t="
                        + seconds(requests - Math.max(0, left)));
    }

    /** The whole seconds in which so many tokens have come back. */
    private long seconds(double tokens) {
        return (long) Math.ceil(tokens * nanos / requests / 1e9);
    }
}
