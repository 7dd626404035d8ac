package framework;

import framework.Node.Endpoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One walk through the trie, for one method and one path. */
final class Search {
    private final String method;
    private final RequestPath path;
    private final List<String> allowed = new ArrayList<>();

    private Search(String method, RequestPath path) {
        this.method = method;
        this.path = path;
    }

    static Match run(Node root, String method, RequestPath path) {
        Search search = new Search(method, path);
        Match.Found found = search.find(root, 0);
        if (found != null) {
            return found;
        }
        return search.allowed.isEmpty()
                ? new Match.None()
                : new Match.OtherMethods(withHeadAndOptions(search.allowed));
    }

    /** GET answers HEAD as well, and OPTIONS is always answered. */
    static Set<String> withHeadAndOptions(Collection<String> methods) {
        Set<String> all = new TreeSet<>(methods);
        all.add("OPTIONS");
        if (all.contains("GET")) {
            all.add("HEAD");
        }
        return all;
    }

    /** Literal first, then parameter, then rest; null if none leads there. */
    private Match.Found find(Node node, int depth) {
        if (node.mount != null) {
            return findBelowMount(node, depth);
        }
        if (depth == path.length()) {
            return end(node, depth);
        }
        Node literal = node.literals.get(path.segment(depth));
        Match.Found found = literal == null ? null : find(literal, depth + 1);
        if (found == null && node.parameter != null
                && !path.segment(depth).isEmpty()) {
            found = find(node.parameter, depth + 1);
        }
        if (found == null && node.rest != null) {
            found = end(node.rest, depth);
        }
        return found;
    }

    /** A mount takes all below it but what its parent spells out. */
    private Match.Found findBelowMount(Node node, int depth) {
        Match.Found taken = null;
        while (node != null) {
            if (node.mount != null) {
                taken = found(node.mount, depth);
            }
            if (depth == path.length()) {
                Match.Found literal = end(node, depth);
                return literal == null ? taken : literal;
            }
            node = node.literals.get(path.segment(depth++));
        }
        return taken;
    }

    private Match.Found end(Node node, int depth) {
        Endpoint endpoint = node.endpoints.get(method);
        if (endpoint == null && method.equals("HEAD")) {
            endpoint = node.endpoints.get("GET");
        }
        if (endpoint == null) {
            allowed.addAll(node.endpoints.keySet());
            return null;
        }
        return found(endpoint, depth);
    }

    private Match.Found found(Endpoint endpoint, int depth) {
        return new Match.Found(endpoint.handler(),
                endpoint.pattern().values(path), path.rawFrom(depth));
    }
}
