package framework;

import module java.base;

/**
 * The pattern of a route, such as {@code /notes/{id}}, taken apart.
 *
 * @param text the pattern as it was written, not percent-encoded
 * @param segments one for each part between slashes
 */
record RoutePattern(String text, List<Segment> segments) {

    /** @throws IllegalArgumentException if the pattern is malformed */
    static RoutePattern parse(String text) {
        require(text, text.startsWith("/"), "it does not start with a slash");
        require(text, !text.contains("?") && !text.contains("#"),
                "a path ends before a ? or #");
        List<Segment> segments = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String part : text.substring(1).split("/", -1)) {
            require(text, segments.isEmpty()
                            || !(segments.getLast() instanceof Segment.Rest),
                    "nothing can follow {name...}");
            Segment segment = Segment.parse(part);
            require(text, segment.isWellFormed(),
                    "a segment is a text, {name} or {name...}");
            require(text, segment.name().isEmpty() || names.add(segment.name()),
                    "it has two parameters " + segment.name());
            segments.add(segment);
        }
        return new RoutePattern(text, segments);
    }

    private static void require(String text, boolean fits, String why) {
        if (!fits) {
            throw new IllegalArgumentException(
                    "The pattern \"" + text + "\" is malformed: " + why);
        }
    }

    /** The pattern of a mount: "/" is all there is, it has no segment. */
    static RoutePattern prefix(String text) {
        RoutePattern pattern = parse(text);
        if (text.equals("/")) {
            return new RoutePattern(text, List.of());
        }
        require(text, !text.endsWith("/"), "a prefix ends without a slash");
        require(text, !(pattern.segments.getLast() instanceof Segment.Rest),
                "a prefix has all below it anyway");
        return pattern;
    }

    /** What it has left of a path, as sent; {name...} counts as left. */
    String rest(String path) {
        int slash = 0;
        for (Segment segment : segments) {
            if (segment instanceof Segment.Rest) {
                break;
            }
            slash = path.indexOf('/', slash + 1);
            if (slash < 0) {
                return "";
            }
        }
        return path.substring(slash);
    }

    /** The values of the parameters in a path that fits this pattern. */
    Map<String, String> values(List<String> path) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            switch (segments.get(i)) {
                case Segment.Literal _ -> { }
                case Segment.Parameter(String name) ->
                        values.put(name, path.get(i));
                case Segment.Rest(String name) -> values.put(name,
                        String.join("/", path.subList(i, path.size())));
            }
        }
        return values;
    }
}
