package framework;

import module java.base;

/** A place in the trie: all patterns that begin alike lead through it. */
final class Node {
    final Map<String, Node> literals = new HashMap<>();
    Node parameter;
    Node rest;

    /** What ends here, by method. */
    final Map<String, Endpoint> endpoints = new HashMap<>();

    /** The end of a pattern and what answers there. */
    record Endpoint(RoutePattern pattern, Handler handler) {
    }

    /** The next place, made if it is not there yet. */
    Node child(Segment segment) {
        return switch (segment) {
            case Segment.Literal(String text) ->
                    literals.computeIfAbsent(text, _ -> new Node());
            case Segment.Parameter _ ->
                    parameter = parameter == null ? new Node() : parameter;
            case Segment.Rest _ -> rest = rest == null ? new Node() : rest;
        };
    }
}
