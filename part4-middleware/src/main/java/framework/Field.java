package framework;

/** One field line of a header: a name and a value (RFC 9110, section 5). */
record Field(String name, String value) {
    private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

    boolean isNamed(String other) {
        return name.equalsIgnoreCase(other);
    }

    /**
     * A line break in a value would end the line, and what follows it would
     * be read as another field or as another response: refuse it.
     *
     * @throws IllegalArgumentException if this must not be sent
     */
    Field check() {
        if (!isToken(name)) {
            throw new IllegalArgumentException(
                    "Not the name of a header field: \"" + name + "\"");
        }
        if (!value.chars().allMatch(Field::isVisible)) {
            throw new IllegalArgumentException(
                    "The value of " + name + " has a character that"
                    + " no header field can hold");
        }
        return this;
    }

    /** Whether it is one or more of the harmless characters. */
    static boolean isToken(String text) {
        return !text.isEmpty() && text.chars().allMatch(Field::isTokenMark);
    }

    /** RFC 9110, section 5.6.2. */
    private static boolean isTokenMark(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9' || TOKEN_MARKS.indexOf(c) >= 0;
    }

    /** RFC 9110, section 5.5: no control character but the tab. */
    private static boolean isVisible(int c) {
        return c >= ' ' && c <= 255 && c != 127 || c == '\t';
    }
}
