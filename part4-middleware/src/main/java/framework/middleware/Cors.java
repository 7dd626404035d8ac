package framework.middleware;

import module java.base;
import framework.*;

/**
 * Lets pages of other origins use this application: the server's side of
 * cross-origin resource sharing, as the Fetch standard describes it.
 */
public final class Cors implements Middleware {
    private static final String ANY = "*";
    private static final Pattern ORIGIN = Pattern.compile("([a-z][a-z0-9+.-]*)"
            + "://(?:[a-z0-9_-][a-z0-9._-]*|\\[[0-9a-f:.]+])"
            + "(?::([1-9]\\d{0,4}))?");
    private static final Map<String, String> USUAL_PORTS =
            Map.of("http", "80", "https", "443");

    private final List<String> origins;
    private final boolean credentials;
    private final List<String> methods;
    private final List<String> headers;
    private final List<String> exposed;

    private Cors(List<String> origins, boolean credentials,
            List<String> methods, List<String> headers,
            List<String> exposed) {
        if (credentials && Stream.of(origins, methods, headers, exposed)
                .anyMatch(names -> names.contains(ANY))) {
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
        if (origins.length == 0) {
            throw new IllegalArgumentException("No origin is allowed");
        }
        for (String origin : origins) {
            if (!origin.equals(ANY) && !isOrigin(origin)) {
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

    /**
     * A copy that allows these methods, instead of all the usual ones.
     *
     * @throws IllegalArgumentException if one is no method
     */
    public Cors withMethods(String... allowed) {
        return new Cors(origins, credentials,
                names(allowed), headers, exposed);
    }

    /**
     * A copy that allows these request fields.
     *
     * @throws IllegalArgumentException if one is no name of a field
     */
    public Cors withHeaders(String... allowed) {
        return new Cors(origins, credentials,
                methods, names(allowed), exposed);
    }

    /**
     * A copy that lets scripts read these fields of the responses.
     *
     * @throws IllegalArgumentException if one is no name of a field
     */
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
                .withHeader("Access-Control-Allow-Methods", list(methods))
                .withHeader("Access-Control-Allow-Headers", list(headers))
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
                        "Access-Control-Expose-Headers", list(exposed));
    }

    private Optional<String> allowedOrigin(Request request) {
        Optional<String> origin = origin(request);
        return origins.contains(ANY)
                ? origin.map(_ -> ANY)
                : origin.filter(origins::contains);
    }

    private static List<String> names(String... names) {
        for (String name : names) {
            if (!name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+")) {
                throw new IllegalArgumentException(
                        "No method or field is called \"" + name + "\"");
            }
        }
        return List.of(names);
    }

    private static String list(List<String> names) {
        return String.join(", ", names);
    }

    /** Whether a browser could send this (RFC 6454, section 6.2). */
    private static boolean isOrigin(String text) {
        Matcher parts = ORIGIN.matcher(text);
        if (!parts.matches()) {
            return false;
        }
        String port = parts.group(2);
        return port == null || Integer.parseInt(port) < 65536
                && !port.equals(USUAL_PORTS.get(parts.group(1)));
    }

    /** No browser sends several lines: then there is none. */
    private static Optional<String> origin(Request request) {
        List<String> lines = request.headers().all("Origin");
        return lines.size() == 1
                ? Optional.of(lines.getFirst())
                : Optional.empty();
    }
}
