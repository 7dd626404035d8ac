package framework;

import module java.base;
import framework.Node.Endpoint;

/** One walk through the trie, for one method and one path. */
final class Search {
    private final String method;
    private final List<String> path;
    /** The methods of the places where the path led, but not this method. */
    private final Set<String> otherMethods = new TreeSet<>();

    Search(String method, List<String> path) {
        this.method = method;
        this.path = path;
    }

    Set<String> otherMethods() {
        return otherMethods;
    }

    /**
     * Literal first, then parameter, then rest.
     *
     * @param depth how many segments of the path lie behind this node
     * @return null if none of them leads to the end with this method
     */
    Endpoint find(Node node, int depth) {
        if (depth == path.size()) {
            return endpoint(node);
        }
        String segment = path.get(depth);
        Endpoint found = null;
        if (node.literals.containsKey(segment)) {
            found = find(node.literals.get(segment), depth + 1);
        }
        if (found == null && node.parameter != null && !segment.isEmpty()) {
            found = find(node.parameter, depth + 1);
        }
        if (found == null && node.rest != null) {
            found = endpoint(node.rest);
        }
        return found;
    }

    private Endpoint endpoint(Node node) {
        Endpoint endpoint = node.endpoints.get(method);
        if (endpoint == null && method.equals("HEAD")) {
            endpoint = node.endpoints.get("GET");
        }
        if (endpoint == null) {
            otherMethods.addAll(node.endpoints.keySet());
        }
        return endpoint;
    }
}
