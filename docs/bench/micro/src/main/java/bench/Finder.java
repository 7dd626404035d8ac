package bench;

/** A router, whoever made it. */
@FunctionalInterface
public interface Finder {
    /** The route of this request; null if there is none. */
    Found find(String method, String path);
}
