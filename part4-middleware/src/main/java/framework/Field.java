package framework;

/** One field line of a header: a name and a value (RFC 9110, section 5). */
record Field(String name, String value) {

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
        return this;
    }

    /** RFC 9110, section 5.5: no control character but the tab. */
    private static boolean isAllowed(char c) {
        return c >= ' ' && c <= 255 && c != 127 || c == '\t';
    }
}
