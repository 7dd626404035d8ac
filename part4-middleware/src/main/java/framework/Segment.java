package framework;

/** What a pattern asks of one segment of a path, or of all that is left. */
sealed interface Segment {

    /** Exactly this text: the {@code notes} of {@code /notes/{id}}. */
    record Literal(String text) implements Segment {
    }

    /** Any text that is not empty: the {@code {id}} of {@code /notes/{id}}. */
    record Parameter(String name) implements Segment {
    }

    /** All that is left: the {@code {file...}} of {@code /app/{file...}}. */
    record Rest(String name) implements Segment {
    }

    /** The name of its parameter, empty if it has none. */
    default String name() {
        return switch (this) {
            case Literal _ -> "";
            case Parameter(String name) -> name;
            case Rest(String name) -> name;
        };
    }

    /** Whether it looks as a pattern may look. */
    default boolean isWellFormed() {
        return this instanceof Literal(String text)
                ? !text.contains("{") && !text.contains("}")
                : name().matches("\\w+");
    }

    /** Reads one part of a pattern. */
    static Segment parse(String part) {
        if (!part.startsWith("{") || !part.endsWith("}")) {
            return new Literal(part);
        }
        String name = part.substring(1, part.length() - 1);
        return name.endsWith("...")
                ? new Rest(name.substring(0, name.length() - 3))
                : new Parameter(name);
    }
}
