package framework.middleware;

import module java.base;
import framework.*;

/**
 * Tells browsers to be careful with our pages: the fields that the OWASP
 * Secure Headers Project proposes, but for Cache-Control, which is for each
 * handler to say, and Cross-Origin-Embedder-Policy, which is for those who
 * ask for it. A field that a response has already is left as it is.
 */
public final class SecurityHeaders implements Middleware {
    private static final Response PROPOSED = Response.empty(200)
            .withHeader("Strict-Transport-Security",
                    "max-age=31536000; includeSubDomains")
            .withHeader("Content-Security-Policy", "default-src 'self';"
                    + " form-action 'self'; base-uri 'self';"
                    + " object-src 'none'; frame-ancestors 'none'")
            .withHeader("X-Content-Type-Options", "nosniff")
            .withHeader("X-Frame-Options", "deny")
            .withHeader("Referrer-Policy", "no-referrer")
            .withHeader("X-Permitted-Cross-Domain-Policies", "none")
            .withHeader("Permissions-Policy",
                    "camera=(), geolocation=(), microphone=()")
            .withHeader("Cross-Origin-Opener-Policy", "same-origin")
            .withHeader("Cross-Origin-Resource-Policy", "same-origin");

    private final Response model;

    /** The proposed values. */
    public SecurityHeaders() {
        this(PROPOSED);
    }

    private SecurityHeaders(Response model) {
        this.model = model;
    }

    /** A copy with another value for one field. */
    public SecurityHeaders with(String name, String value) {
        return new SecurityHeaders(model.withHeader(name, value));
    }

    /** A copy that leaves one field out. */
    public SecurityHeaders without(String name) {
        return new SecurityHeaders(model.withoutHeader(name));
    }

    @Override
    public Handler wrap(Handler next) {
        Headers plain = model
                .withoutHeader("Strict-Transport-Security").headers();
        return request -> next.handle(request).withDefaultHeaders(
                isSecure(request) ? model.headers() : plain);
    }

    private static boolean isSecure(Request request) {
        return Weights.elements(request.headers(), "X-Forwarded-Proto")
                .stream().anyMatch("https"::equalsIgnoreCase);
    }
}
