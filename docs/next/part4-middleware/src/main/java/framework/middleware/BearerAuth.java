package framework.middleware;

import module java.base;
import framework.*;

/** Lets a request through only with a token that we know (RFC 6750). */
public final class BearerAuth implements Middleware {
    /** The user, for {@code request.attribute(BearerAuth.USER)}. */
    public static final Key<String> USER = new Key<>("user");

    private static final String SCHEME = "Bearer ";

    private final Function<String, Optional<String>> userOf;

    /** @param userOf gives the user of a token, or nothing for a bad one */
    public BearerAuth(Function<String, Optional<String>> userOf) {
        this.userOf = userOf;
    }

    /** For the constructor: knows one token, of one user. */
    public static Function<String, Optional<String>> oneToken(
            String token, String user) {
        byte[] expected = token.getBytes(StandardCharsets.UTF_8);
        // Not equals(): its time would tell how much of a guess was right.
        return sent -> MessageDigest.isEqual(
                sent.getBytes(StandardCharsets.UTF_8), expected)
                        ? Optional.of(user) : Optional.empty();
    }

    @Override
    public Handler wrap(Handler next) {
        return request -> {
            Optional<String> user = token(request).flatMap(userOf);
            return user.isPresent()
                    ? next.handle(request.with(USER, user.get()))
                    : Response.of(401, "This needs a token that we know.")
                            .withHeader("WWW-Authenticate",
                                    "Bearer realm=\"api\"");
        };
    }

    /** The name of the scheme may be spelled in any case. */
    private static Optional<String> token(Request request) {
        return request.header("Authorization")
                .filter(value -> value.regionMatches(
                        true, 0, SCHEME, 0, SCHEME.length()))
                .map(value -> value.substring(SCHEME.length()).strip());
    }
}
