package framework.middleware;

import module java.base;
import framework.*;

/**
 * Refuses requests that are not proper HTTP but that the server lets through.
 * Two programs that read such a request differently, say a proxy and this
 * one, can be played off against each other.
 *
 * <p>A chunked body is refused too, with 411, as RFC 9112, section 6.3
 * allows: the server reads the size of a chunk into an int, so that
 * "100000005" counts as 5, and the rest as the next request.
 */
public final class StrictHttp implements Middleware {
    private final boolean chunked;

    /** Refuses chunked bodies, too. */
    public StrictHttp() {
        this(false);
    }

    private StrictHttp(boolean chunked) {
        this.chunked = chunked;
    }

    /** A copy that allows chunked bodies: for servers that read them well. */
    public StrictHttp allowChunked() {
        return new StrictHttp(true);
    }

    @Override
    public Handler wrap(Handler next) {
        return request -> {
            try {
                HttpRules.check(request);
                checkChunked(request);
            } catch (HttpException refusal) {
                // Where the next request would begin is anybody's guess.
                return closing(Response.of(
                        refusal.status(), refusal.getMessage()));
            }
            Response response = next.handle(request);
            // RFC 9112, section 9.6.
            return request.headers().lists("Connection", "close")
                    ? closing(response)
                    : response;
        };
    }

    private void checkChunked(Request request) {
        if (!chunked && request.header("Transfer-Encoding").isPresent()) {
            throw new HttpException(411, "Please send a Content-Length.");
        }
    }

    private static Response closing(Response response) {
        return response.withHeader("Connection", "close");
    }
}
