package framework;

import framework.Node.Endpoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the handler for a method and a path. The patterns share a trie of
 * segments, and one search visits each place of it once at the most: what a
 * match costs depends on the path, and on how many patterns begin like it.
 */
final class Router {
    private final Node root = new Node();
    private final List<Route> routes = new ArrayList<>();
    private final Map<String, Api> mounts = new LinkedHashMap<>();

    void add(String method, String text, Handler handler) {
        if (!Token.is(method)) {
            throw new IllegalArgumentException(
                    "Not a method: \"" + method + "\"");
        }
        RoutePattern pattern = RoutePattern.parse(text);
        Node end = end(pattern);
        Endpoint other = end.endpoints.get(method);
        if (other != null) {
            throw conflict(pattern, other, method);
        }
        end.endpoints.put(method, new Endpoint(pattern, handler));
        routes.add(new Route(method, text));
    }

    void mount(String prefix, Api api) {
        // "/" is the root: its only segment is empty.
        boolean all = prefix.equals("/");
        RoutePattern pattern = RoutePattern.parse(prefix);
        if (!all && prefix.endsWith("/") || prefix.endsWith("...}")) {
            throw new IllegalArgumentException("The prefix \"" + prefix
                    + "\" ends with a slash or with {name...}");
        }
        Node end = all ? root : end(pattern);
        if (end.mount != null) {
            throw conflict(pattern, end.mount, "all below it");
        }
        end.mount = new Endpoint(pattern, api);
        mounts.put(all ? "" : prefix, api);
    }

    private Node end(RoutePattern pattern) {
        Node node = root;
        for (Segment segment : pattern.segments()) {
            node = node.child(segment);
        }
        return node;
    }

    private static IllegalArgumentException conflict(
            RoutePattern pattern, Endpoint other, String what) {
        return new IllegalArgumentException("\"" + pattern.text()
                + "\" has the shape of \"" + other.pattern().text()
                + "\", which already answers " + what);
    }

    /**
     * @param path as sent; empty is the same as a single slash
     * @throws HttpException 400 if the path is malformed
     */
    Match match(String method, String path) {
        // RFC 9110, section 9.3.7: this asks about the server as a whole.
        if (method.equals("OPTIONS") && path.equals("*")) {
            return new Match.OtherMethods(Search.withHeadAndOptions(methods()));
        }
        RequestPath parsed = RequestPath.parse(path.isEmpty() ? "/" : path);
        return Search.run(root, method, parsed);
    }

    private Set<String> methods() {
        return routes().stream().map(Route::method).collect(Collectors.toSet());
    }

    /** Our own routes in the order of registration, then the mounted ones. */
    List<Route> routes() {
        List<Route> all = new ArrayList<>(routes);
        mounts.forEach((prefix, api) -> {
            for (Route route : api.routes()) {
                all.add(new Route(route.method(), prefix + route.pattern()));
            }
        });
        return all;
    }
}
