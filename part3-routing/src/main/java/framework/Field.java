package framework;

/**
 * One field line of a header (RFC 9110, section 5).
 *
 * @param isSafe whether it has been checked, and can be sent
 */
record Field(String name, String value, boolean isSafe) {

    /** A field as it came from a client: there can be anything in it. */
    static Field received(String name, String value) {
        return new Field(name, value, false);
    }

    /**
     * A field of our own. A line break in its value would end the line, and
     * what follows would be read as another field or another response.
     *
     * @throws IllegalArgumentException if this must not be sent
     */
    static Field of(String name, String value) {
        if (!Token.is(name)) {
            throw new IllegalArgumentException(
                    "Not the name of a header field: \"" + name + "\"");
        }
        for (int i = 0; i < value.length(); i++) {
            if (!isAllowed(value.charAt(i))) {
                throw new IllegalArgumentException(
                        "The value of " + name + " has a character that"
                        + " no header field can hold");
            }
        }
        return new Field(name, value, true);
    }

    /** RFC 9110, section 5.5: no control character but the tab. */
    private static boolean isAllowed(char c) {
        return c >= ' ' && c <= 255 && c != 127 || c == '\t';
    }

    boolean isNamed(String other) {
        return name.equalsIgnoreCase(other);
    }

    /** @throws IllegalArgumentException if this must not be sent */
    void check() {
        if (!isSafe) {
            of(name, value);
        }
    }
}
