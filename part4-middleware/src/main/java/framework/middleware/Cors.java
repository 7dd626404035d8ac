package framework.middleware;

import module java.base;
import framework.*;

/**
 * Lets pages of other origins use this application: the server's side of
 * cross-origin resource sharing, as the Fetch standard describes it.
 */
public final class Cors implements Middleware {
    private static final String ANY = "*";
    private static final Pattern ORIGIN = Pattern.compile(
            "\\*|(?!http:.*:80$|https:.*:443$)[a-z][a-z0-9+.-]*://"
            + "([a-z0-9_-][a-z0-9._-]*|\\[[0-9a-f:.]+])(:[1-9]\\d{0,4})?");

    private final List<String> origins;
    private final boolean credentials;
    private final String methods;
    private final String headers;
    private final String exposed;

    private Cors(List<String> origins, boolean credentials,
            String methods, String headers, String exposed) {
        if (origins.isEmpty()) {
            throw new IllegalArgumentException("No origin is allowed");
        }
        String names = String.join(", ", origins) + ", "
                + methods + ", " + headers + ", " + exposed;
        if (credentials && List.of(names.split(", ")).contains(ANY)) {
            throw new IllegalArgumentException(
                    "With credentials, * allows nothing: give the names");
        }
        this.origins = origins;
        this.credentials = credentials;
        this.methods = methods;
        this.headers = headers;
        this.exposed = exposed;
    }

    /**
     * Allows these origins, without cookies or other credentials.
     *
     * @param origins such as {@code https://example.com}, or {@code *}
     * @throws IllegalArgumentException if there is none, or a browser would
     *     never send one of them, as {@code https://Example.com:443/}
     */
    public static Cors allow(String... origins) {
        for (String origin : origins) {
            if (!ORIGIN.matcher(origin).matches()
                    || URI.create(origin).getPort() > 65535) {
                throw new IllegalArgumentException(
                        "No browser sends the origin \"" + origin + "\"");
            }
        }
        return new Cors(List.of(origins), false,
                names("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"),
                names("Authorization", "Content-Type"), names());
    }

    /**
     * A copy that lets browsers send cookies and other credentials.
     *
     * @throws IllegalArgumentException if {@code *} is allowed
     */
    public Cors withCredentials() {
        return new Cors(origins, true, methods, headers, exposed);
    }

    /** A copy that allows these methods, instead of all the usual ones. */
    public Cors withMethods(String... allowed) {
        return new Cors(origins, credentials,
                names(allowed), headers, exposed);
    }

    /** A copy that allows these request fields. */
    public Cors withHeaders(String... allowed) {
        return new Cors(origins, credentials,
                methods, names(allowed), exposed);
    }

    /** A copy that lets scripts read these fields of the responses. */
    public Cors withExposedHeaders(String... allowed) {
        return new Cors(origins, credentials,
                methods, headers, names(allowed));
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
                && origin(request).isPresent()
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
        if (credentials) {
            allowed = allowed.withHeader(
                    "Access-Control-Allow-Credentials", "true");
        }
        return exposed.isEmpty() || isPreflight(request)
                ? allowed
                : allowed.withHeader(
                        "Access-Control-Expose-Headers", exposed);
    }

    private static String names(String... names) {
        for (String name : names) {
            if (!name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+")) {
                throw new IllegalArgumentException(
                        "No method or field is called \"" + name + "\"");
            }
        }
        return String.join(", ", names);
    }

    private Optional<String> allowedOrigin(Request request) {
        Optional<String> origin = origin(request);
        return origins.contains(ANY)
                ? origin.map(_ -> ANY)
                : origin.filter(origins::contains);
    }

    /** No browser sends several lines: then there is none. */
    private static Optional<String> origin(Request request) {
        List<String> lines = request.headers().all("Origin");
        return lines.size() == 1
                ? Optional.of(lines.getFirst())
                : Optional.empty();
    }
}
