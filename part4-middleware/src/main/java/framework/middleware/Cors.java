package framework.middleware;

import module java.base;
import framework.*;

/**
 * Lets pages of other origins use this application: the server's side of
 * cross-origin resource sharing, as the Fetch standard describes it.
 */
public final class Cors implements Middleware {
    private static final String ANY = "*";

    private final List<String> origins;
    private final boolean credentials;
    private final String methods;
    private final String headers;

    private Cors(List<String> origins, boolean credentials,
            String methods, String headers) {
        if (credentials && origins.contains(ANY)) {
            throw new IllegalArgumentException(
                    "With credentials, each origin must be named");
        }
        this.origins = origins;
        this.credentials = credentials;
        this.methods = methods;
        this.headers = headers;
    }

    /**
     * Allows these origins, without cookies or other credentials.
     *
     * @param origins such as {@code https://example.com}, or {@code *}
     * @throws IllegalArgumentException if one has no scheme, has a path or
     *     a capital letter: a browser would never send it
     */
    public static Cors allow(String... origins) {
        for (String origin : origins) {
            if (!origin.matches("\\*|[a-z][a-z0-9+.-]*://[^/*?#\\sA-Z]+")) {
                throw new IllegalArgumentException(
                        "Not an origin: \"" + origin + "\"");
            }
        }
        return new Cors(List.of(origins), false,
                "GET, HEAD, POST, PUT, PATCH, DELETE",
                "Authorization, Content-Type");
    }

    /**
     * A copy that lets browsers send cookies and other credentials.
     *
     * @throws IllegalArgumentException if any origin is allowed
     */
    public Cors withCredentials() {
        return new Cors(origins, true, methods, headers);
    }

    /** A copy that allows these methods, instead of all the usual ones. */
    public Cors withMethods(String... allowed) {
        return new Cors(origins, credentials,
                String.join(", ", allowed), headers);
    }

    /** A copy that allows these request fields. */
    public Cors withHeaders(String... allowed) {
        return new Cors(origins, credentials,
                methods, String.join(", ", allowed));
    }

    @Override
    public Handler wrap(Handler next) {
        return request -> isPreflight(request)
                ? Vary.add(preflight(request), "Origin",
                        "Access-Control-Request-Method",
                        "Access-Control-Request-Headers")
                : Vary.add(withOrigin(request, next.handle(request)), "Origin");
    }

    /** A browser's question whether it may send the real request. */
    private static boolean isPreflight(Request request) {
        return request.method().equals("OPTIONS")
                && request.header("Origin").isPresent()
                && request.header("Access-Control-Request-Method").isPresent();
    }

    private Response preflight(Request request) {
        Response response = Response.empty(204);
        if (allowedOrigin(request).isEmpty()) {
            return response;
        }
        return withOrigin(request, response)
                .withHeader("Access-Control-Allow-Methods", methods)
                .withHeader("Access-Control-Allow-Headers", headers)
                .withHeader("Access-Control-Max-Age", "600");
    }

    private Response withOrigin(Request request, Response response) {
        Optional<String> origin = allowedOrigin(request);
        if (origin.isEmpty()) {
            return response;
        }
        Response allowed = response.withHeader(
                "Access-Control-Allow-Origin", origin.get());
        return credentials
                ? allowed.withHeader("Access-Control-Allow-Credentials", "true")
                : allowed;
    }

    private Optional<String> allowedOrigin(Request request) {
        Optional<String> origin = request.header("Origin");
        return origins.contains(ANY)
                ? origin.map(_ -> ANY)
                : origin.filter(origins::contains);
    }
}
