package framework;

import module java.base;

/**
 * A cookie for the browser to keep (RFC 6265, section 4.1). Scripts cannot
 * read it, posts from other sites do not bring it, and it is sent over https
 * only, or to localhost.
 *
 * @param name a token
 * @param value of printable ASCII, without spaces, quotes, commas,
 *     semicolons and backslashes
 * @param maxAge how long to keep it; if empty, until the browser is closed
 */
public record Cookie(String name, String value, Optional<Duration> maxAge) {

    public Cookie {
        if (!Token.is(name) || !value.chars().allMatch(Cookie::isAllowed)) {
            throw new IllegalArgumentException(
                    "Not a cookie: \"" + name + "=" + value + "\"");
        }
        if (maxAge.filter(Duration::isNegative).isPresent()) {
            throw new IllegalArgumentException("A negative age: " + maxAge);
        }
    }

    /** A cookie until the browser is closed. */
    public static Cookie of(String name, String value) {
        return new Cookie(name, value, Optional.empty());
    }

    /** Removes the cookie of this name from the browser. */
    public static Cookie removed(String name) {
        return new Cookie(name, "", Optional.of(Duration.ZERO));
    }

    /** A copy to be kept so long, to the second. */
    public Cookie lasting(Duration time) {
        return new Cookie(name, value, Optional.of(time));
    }

    /** RFC 6265, section 4.1.1. */
    private static boolean isAllowed(int c) {
        return c > ' ' && c < 127 && "\",;\\".indexOf(c) < 0;
    }

    /** The value of a {@code Set-Cookie} field. */
    String field() {
        return name + "=" + value + "; Path=/; HttpOnly; SameSite=Lax; Secure"
                + maxAge.map(age -> "; Max-Age=" + age.toSeconds()).orElse("");
    }
}
