package framework;

/** A word of HTTP, such as a method or the name of a header field. */
public final class Token {
    private static final String MARKS = "!#$%&'*+-.^_`|~";

    private Token() {
    }

    /** Whether this text is a token (RFC 9110, section 5.6.2). */
    public static boolean is(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPart(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean isPart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
                || c == '-' || c >= '0' && c <= '9' || MARKS.indexOf(c) >= 0;
    }
}
