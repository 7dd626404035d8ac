package framework.middleware;

import framework.Handler;
import framework.Middleware;
import framework.Response;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tells browsers to be careful with our pages: the fields that the OWASP
 * Secure Headers Project proposes, but for Cache-Control, which is for each
 * handler to say. A field that a response has already is left as it is.
 */
public final class SecurityHeaders implements Middleware {
    private final SortedMap<String, String> fields;

    /** The proposed values. */
    public SecurityHeaders() {
        this(new TreeMap<>(String.CASE_INSENSITIVE_ORDER));
        fields.put("Strict-Transport-Security",
                "max-age=31536000; includeSubDomains");
        fields.put("Content-Security-Policy", "default-src 'self';"
                + " form-action 'self'; base-uri 'self'; object-src 'none';"
                + " frame-ancestors 'none'");
        fields.put("X-Content-Type-Options", "nosniff");
        fields.put("X-Frame-Options", "deny");
        fields.put("X-Permitted-Cross-Domain-Policies", "none");
        fields.put("Referrer-Policy", "no-referrer");
        fields.put("Permissions-Policy",
                "camera=(), geolocation=(), microphone=()");
        fields.put("Cross-Origin-Opener-Policy", "same-origin");
        fields.put("Cross-Origin-Embedder-Policy", "require-corp");
        fields.put("Cross-Origin-Resource-Policy", "same-origin");
    }

    private SecurityHeaders(SortedMap<String, String> fields) {
        this.fields = fields;
    }

    /**
     * A copy with another value for one field.
     *
     * @throws IllegalArgumentException if no header field can hold this
     */
    public SecurityHeaders with(String name, String value) {
        // To fail now, and not at each response.
        Response.empty(200).withHeader(name, value);
        SecurityHeaders copy = without(name);
        copy.fields.put(name, value);
        return copy;
    }

    /** A copy that leaves one field out. */
    public SecurityHeaders without(String name) {
        var copy = new SecurityHeaders(new TreeMap<>(fields));
        copy.fields.remove(name);
        return copy;
    }

    @Override
    public Handler wrap(Handler next) {
        return request -> {
            Response response = next.handle(request);
            for (var field : fields.entrySet()) {
                if (response.header(field.getKey()).isEmpty()) {
                    response = response.withHeader(
                            field.getKey(), field.getValue());
                }
            }
            return response;
        };
    }
}
