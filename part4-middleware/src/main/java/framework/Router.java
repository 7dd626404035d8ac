package framework;

import module java.base;
import framework.Node.Endpoint;

/**
 * Passes each request on to the handler of its method and path. The patterns
 * share a trie of segments, so what a match costs depends on the path, not on
 * how many routes there are.
 */
final class Router implements Handler {
    /** The methods for which a parent spells out the path. */
    private static final Key<Set<String>> ABOVE = new Key<>("methods above");

    private final Node root = new Node();
    private final Handler fallback;
    private final Supplier<List<Route>> routes;

    /**
     * @param fallback answers where no route has the path
     * @param routes all of them, those of the mounted applications included
     */
    Router(Handler fallback, Supplier<List<Route>> routes) {
        this.fallback = fallback;
        this.routes = routes;
    }

    /**
     * @throws IllegalArgumentException if the method or the pattern is
     *     malformed, or there is such a route already
     */
    void add(String method, String text, Handler handler) {
        boolean isUpper = method.equals(method.toUpperCase(Locale.ROOT));
        if (!Token.is(method) || !isUpper) {
            throw new IllegalArgumentException(
                    "Not a method: \"" + method + "\"");
        }
        RoutePattern pattern = RoutePattern.parse(text);
        Endpoint other = end(pattern).endpoints.putIfAbsent(
                method, new Endpoint(pattern, handler));
        requireFree(pattern, other, method);
    }

    /** @throws IllegalArgumentException if it is malformed or taken */
    void mount(String prefix, Handler handler) {
        RoutePattern pattern = RoutePattern.prefix(prefix);
        Node end = end(pattern);
        requireFree(pattern, end.mount, "all below it");
        end.mount = new Endpoint(pattern, handler);
    }

    private Node end(RoutePattern pattern) {
        Node node = root;
        for (Segment segment : pattern.segments()) {
            node = node.child(segment);
        }
        return node;
    }

    private static void requireFree(
            RoutePattern pattern, Endpoint other, String what) {
        if (other != null) {
            throw new IllegalArgumentException("\"" + pattern.text()
                    + "\" has the shape of \"" + other.pattern().text()
                    + "\", which already answers " + what);
        }
    }

    /** @throws HttpException 400 if the path is malformed */
    @Override
    public Response handle(Request request) throws Exception {
        if (asksAboutServer(request)) {
            return allow(request, routes.get().stream().map(Route::method));
        }
        String rest = request.rest().isEmpty() ? "/" : request.rest();
        List<String> path = Percent.segments(rest);
        Search search = new Search(request.method(), path);
        Endpoint found = search.find(root, 0);
        if (found != null) {
            Request inside = request.routed(
                    found.pattern().values(path), found.pattern().rest(rest));
            return found.handler().handle(search.otherMethods().isEmpty()
                    ? inside
                    : inside.with(ABOVE, withAbove(
                            request, search.otherMethods())));
        }
        return refuse(request, search.otherMethods());
    }

    /** RFC 9110, section 9.3.7. */
    private static boolean asksAboutServer(Request request) {
        return request.method().equals("OPTIONS")
                && request.path().equals("*");
    }

    private Response refuse(Request request, Set<String> methods)
            throws Exception {
        Set<String> all = withAbove(request, methods);
        if (methods.isEmpty()) {
            Response response = fallback.handle(request);
            if (response.status() != 404 || all.isEmpty()) {
                return response;
            }
        }
        return allow(request, all.stream());
    }

    /** These methods, and those of all applications further out. */
    private static Set<String> withAbove(
            Request request, Set<String> methods) {
        Set<String> all = new HashSet<>(methods);
        all.addAll(request.attribute(ABOVE).orElse(Set.of()));
        return all;
    }

    /** RFC 9110, sections 9.3.7 and 15.5.6. */
    private static Response allow(Request request, Stream<String> some) {
        Set<String> methods = new TreeSet<>(some.toList());
        methods.add("OPTIONS");
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        String list = String.join(", ", methods);
        Response response = request.method().equals("OPTIONS")
                ? Response.empty(204)
                : Response.of(405, "Allowed here: " + list);
        return response.withHeader("Allow", list);
    }
}
