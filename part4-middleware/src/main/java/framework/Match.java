package framework;

import java.util.Map;
import java.util.Set;

/** What the router says of a method and a path. */
sealed interface Match {

    /**
     * This handler is the one.
     *
     * @param params the decoded values of the pattern's parameters
     * @param rest what the pattern has left of the path, as sent; a
     *     {name...} at its end counts as left
     */
    record Found(Handler handler, Map<String, String> params, String rest)
            implements Match {
    }

    /** The path is known, but with these methods only. */
    record OtherMethods(Set<String> allowed) implements Match {
    }

    /** No route has this path. */
    record None() implements Match {
    }
}
