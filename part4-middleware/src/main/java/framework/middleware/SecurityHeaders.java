package framework.middleware;

import framework.Handler;
import framework.Middleware;
import framework.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tells browsers to be careful with our pages: the fields that the OWASP
 * Secure Headers Project proposes. A field that a response has already is
 * left as it is.
 */
public final class SecurityHeaders implements Middleware {
    private final Map<String, String> fields;

    /** The proposed values. */
    public SecurityHeaders() {
        this(new LinkedHashMap<>());
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

    private SecurityHeaders(Map<String, String> fields) {
        this.fields = fields;
    }

    /** A copy with another value for one field. */
    public SecurityHeaders with(String name, String value) {
        Map<String, String> copy = new LinkedHashMap<>(fields);
        copy.keySet().removeIf(name::equalsIgnoreCase);
        copy.put(name, value);
        return new SecurityHeaders(copy);
    }

    /** A copy that leaves one field out. */
    public SecurityHeaders without(String name) {
        Map<String, String> copy = new LinkedHashMap<>(fields);
        copy.keySet().removeIf(name::equalsIgnoreCase);
        return new SecurityHeaders(copy);
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
