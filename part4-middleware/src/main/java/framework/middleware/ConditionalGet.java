package framework.middleware;

import module java.base;
import framework.*;

/**
 * Names each version of a response in memory with an {@code ETag}, and saves
 * the client the body of one it already has (RFC 9110, section 13.1.2). Only
 * for reading: it does not look at the {@code If-Match} of a PUT.
 */
public final class ConditionalGet implements Middleware {
    /** Keep it, but ask each time (RFC 9111, section 5.2.2.4). */
    private static final Headers ASK = Response.empty(200)
            .withHeader("Cache-Control", "no-cache").headers();

    @Override
    public Handler wrap(Handler next) {
        return request -> {
            Response response = next.handle(request);
            return applies(request, response)
                    ? answer(request, tagged(response))
                    : response;
        };
    }

    private static boolean applies(Request request, Response response) {
        boolean reads = request.method().equals("GET")
                || request.method().equals("HEAD");
        return reads && response.status() == 200
                && (response.content() instanceof Content.Bytes
                        || response.header("ETag").isPresent());
    }

    private static Response tagged(Response response) {
        Response named = response.header("ETag").isPresent()
                ? response
                : response.withHeader("ETag", hash(response.bytes()));
        return named.withDefaultHeaders(ASK);
    }

    static String hash(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            // Half of it is plenty to tell two versions apart.
            return '"' + HexFormat.of().formatHex(hash, 0, 16) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every JDK has SHA-256", impossible);
        }
    }

    private static Response answer(Request request, Response response) {
        if (!clientHas(request, response)) {
            return response;
        }
        // With this status no body is sent, so nothing should describe it.
        return response.withStatus(304)
                .withoutHeader("Content-Type")
                .withoutHeader("Content-Encoding")
                .withoutHeader("Content-Length")
                .withoutHeader("Content-Range");
    }

    /** By its tag, else by its date (RFC 9110, section 13.2.2). */
    static boolean clientHas(Request request, Response response) {
        if (request.header("If-None-Match").isPresent()) {
            return response.header("ETag").filter(
                    tag -> ETags.clientHas(request, tag)).isPresent();
        }
        // Not an earlier one: an old version may have come back.
        Optional<Instant> since =
                HttpDate.of(request.headers(), "If-Modified-Since");
        return since.isPresent() && since.equals(
                HttpDate.of(response.headers(), "Last-Modified"));
    }
}
