package framework.middleware;

import module java.base;
import framework.*;

/** Lets a request through only with a token that we know (RFC 6750). */
public final class BearerAuth implements Middleware {
    /** The user, for {@code request.attribute(BearerAuth.USER)}. */
    public static final Key<String> USER = new Key<>("user");

    private static final String CHALLENGE = "Bearer realm=\"api\"";
    private static final Pattern BEARER = Pattern.compile(
            "(?is)bearer(?: +([A-Za-z0-9._~+/-]+=*)| .*)?");

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
            List<String> sent = request.headers().all("Authorization");
            Matcher bearer = BEARER.matcher(
                    sent.isEmpty() ? "" : sent.getFirst());
            if (!bearer.matches()) {
                return refuse(401, "This needs a token.", CHALLENGE);
            }
            if (sent.size() > 1 || bearer.group(1) == null) {
                return refuse(400, "The Authorization is malformed.",
                        CHALLENGE + ", error=\"invalid_request\"");
            }
            Optional<String> user = userOf.apply(bearer.group(1));
            return user.isPresent()
                    ? next.handle(request.with(USER, user.get()))
                    : refuse(401, "The token is not valid.",
                            CHALLENGE + ", error=\"invalid_token\"");
        };
    }

    /** RFC 6750, section 3: without a token there is no error to tell. */
    private static Response refuse(
            int status, String sentence, String challenge) {
        return Response.of(status, sentence)
                .withHeader("WWW-Authenticate", challenge);
    }
}
