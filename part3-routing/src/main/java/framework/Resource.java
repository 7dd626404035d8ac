package framework;

import module java.base;

/** A class that answers all methods of one path, each with its own handler. */
public interface Resource {
    /**
     * The handlers by method, as in {@code Map.of("GET", this::list)}. What
     * is not in it is answered with 405.
     */
    Map<String, Handler> methods();
}
