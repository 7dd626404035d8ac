package framework;

/**
 * A layer around a handler. It can change the request on the way in, answer
 * by itself, and change the response on the way out.
 */
@FunctionalInterface
public interface Middleware {
    /**
     * Returns a handler that does its work and, somewhere in the middle,
     * asks the next one.
     */
    Handler wrap(Handler next);

    /** Both as one: this one outside, the other inside. */
    default Middleware then(Middleware inner) {
        return next -> wrap(inner.wrap(next));
    }
}
