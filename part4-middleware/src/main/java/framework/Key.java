package framework;

/**
 * Names a value that a middleware attaches to a request. Two keys are never
 * equal, even with the same name, so no two layers get in each other's way.
 *
 * @param <T> the type of the value
 */
public final class Key<T> {
    private final String name;

    /** A key without a name. */
    public Key() {
        this("key");
    }

    /** @param name for people to read */
    public Key(String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        return name;
    }
}
