package framework;

import module java.base;

/**
 * The pattern of a route, such as {@code /notes/{id}}, taken apart.
 *
 * @param text the pattern as it was written, not percent-encoded
 * @param segments one for each part between slashes
 */
record RoutePattern(String text, List<Segment> segments) {

    static RoutePattern parse(String text) {
        List<Segment> segments = new ArrayList<>();
        for (String part : text.substring(1).split("/", -1)) {
            segments.add(Segment.parse(part));
        }
        return new RoutePattern(text, segments);
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
