package framework;

/** One field line of a header (RFC 9110, section 5), not checked yet. */
public record Field(String name, String value) {

    boolean isNamed(String other) {
        return name.equalsIgnoreCase(other);
    }

    /**
     * A line break in a value would end the line, and what follows would be
     * read as another field or another response.
     *
     * @throws IllegalArgumentException if this must not be sent
     */
    void requireSafe() {
        if (!Token.is(name)) {
            throw new IllegalArgumentException(
                    "Not the name of a header field: \"" + name + "\"");
        }
        if (!isSafe()) {
            throw new IllegalArgumentException("The value of " + name
                    + " has a character that no header field can hold");
        }
    }

    boolean isSafe() {
        return Token.is(name) && value.chars().allMatch(Field::isAllowed);
    }

    /** RFC 9110, section 5.5: no control character but the tab. */
    private static boolean isAllowed(int c) {
        return c >= ' ' && c <= 255 && c != 127 || c == '\t';
    }
}
