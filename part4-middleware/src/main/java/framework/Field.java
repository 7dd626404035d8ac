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
        return Token.is(name) && isText(value);
    }

    /** RFC 9110, section 5.5: no control character but the tab. */
    public static boolean isText(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' && c != '\t' || c == 127 || c > 255) {
                return false;
            }
        }
        return true;
    }
}
