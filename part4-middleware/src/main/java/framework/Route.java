package framework;

/** A route, for people to read: see {@link Api#routes}. */
public record Route(String method, String pattern) {
}
