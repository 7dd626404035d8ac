package framework.middleware;

import module java.base;
import framework.*;

/**
 * Gives each request an id, so that its traces in several logs can be found.
 * Keeps a well-formed one that came with it, and sends it back.
 */
public final class RequestId implements Middleware {
    /** The id, for {@code request.attribute(RequestId.KEY)}. */
    public static final Key<String> KEY = new Key<>("request id");

    static final String FIELD = "X-Request-Id";

    private static final Pattern WELL_FORMED =
            Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Override
    public Handler wrap(Handler next) {
        return request -> {
            String id = request.header(FIELD)
                    .filter(sent -> WELL_FORMED.matcher(sent).matches())
                    .orElseGet(RequestId::make);
            return next.handle(request.with(KEY, id)).withHeader(FIELD, id);
        };
    }

    /** Unlikely to come twice; not a secret. */
    private static String make() {
        long random = ThreadLocalRandom.current().nextLong();
        return HexFormat.of().toHexDigits(random);
    }
}
