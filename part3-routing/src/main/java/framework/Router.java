package framework;

import module java.base;
import framework.Node.Endpoint;

/**
 * Passes each request on to the handler of its method and path. The patterns
 * share a trie of segments, so what a match costs depends on the path, not on
 * how many routes there are.
 */
final class Router implements Handler {
    private final Node root = new Node();
    private final Handler fallback;

    /** @param fallback answers where no route has the path */
    Router(Handler fallback) {
        this.fallback = fallback;
    }

    /** @throws IllegalArgumentException if there is such a route already */
    void add(String method, String text, Handler handler) {
        RoutePattern pattern = RoutePattern.parse(text);
        Node end = root;
        for (Segment segment : pattern.segments()) {
            end = end.child(segment);
        }
        Endpoint other = end.endpoints.putIfAbsent(
                method, new Endpoint(pattern, handler));
        if (other != null) {
            throw new IllegalArgumentException("\"" + text
                    + "\" has the shape of \"" + other.pattern().text()
                    + "\", which already answers " + method);
        }
    }

    /** @throws HttpException 400 if the path is malformed */
    @Override
    public Response handle(Request request) throws Exception {
        List<String> path = Percent.segments(request.path());
        Search search = new Search(request.method(), path);
        Endpoint found = search.find(root, 0);
        if (found != null) {
            return found.handler().handle(
                    request.withParams(found.pattern().values(path)));
        }
        return search.otherMethods().isEmpty()
                ? fallback.handle(request)
                : allow(request, search.otherMethods());
    }

    /** RFC 9110, sections 9.3.7 and 15.5.6. */
    private static Response allow(Request request, Set<String> methods) {
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
