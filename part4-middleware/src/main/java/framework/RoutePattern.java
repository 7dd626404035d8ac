package framework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pattern of a route, such as {@code /notes/{id}}, taken apart.
 *
 * @param text the pattern as it was written, not percent-encoded
 * @param segments one for each part between slashes
 * @param names the names of the parameters, in their order
 */
record RoutePattern(String text, List<Segment> segments, List<String> names) {

    /** @throws IllegalArgumentException if the pattern is malformed */
    static RoutePattern parse(String text) {
        if (!text.startsWith("/")) {
            throw malformed(text, "it does not start with a slash");
        }
        List<Segment> segments = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (String part : text.substring(1).split("/", -1)) {
            if (!segments.isEmpty()
                    && segments.getLast() instanceof Segment.Rest) {
                throw malformed(text, "nothing can follow {name...}");
            }
            Segment segment = segment(text, part);
            segments.add(segment);
            String name = name(segment);
            if (names.contains(name)) {
                throw malformed(text, "it has two parameters " + name);
            }
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return new RoutePattern(text, segments, names);
    }

    /** The values of the parameters in a path that fits this pattern. */
    Map<String, String> values(RequestPath path) {
        Map<String, String> values = HashMap.newHashMap(names.size());
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            if (segment instanceof Segment.Parameter(String name)) {
                values.put(name, path.segment(i));
            } else if (segment instanceof Segment.Rest(String name)) {
                values.put(name, path.decodedFrom(i));
            }
        }
        return values;
    }

    private static Segment segment(String text, String part) {
        if (part.matches("\\{\\w+}")) {
            return new Segment.Parameter(part.substring(1, part.length() - 1));
        }
        if (part.matches("\\{\\w+\\.\\.\\.}")) {
            return new Segment.Rest(part.substring(1, part.length() - 4));
        }
        if (part.contains("{") || part.contains("}")) {
            throw malformed(text, "a segment is a text, {name} or {name...}");
        }
        return new Segment.Literal(part);
    }

    private static String name(Segment segment) {
        return switch (segment) {
            case Segment.Literal _ -> "";
            case Segment.Parameter(String name) -> name;
            case Segment.Rest(String name) -> name;
        };
    }

    private static IllegalArgumentException malformed(String text, String why) {
        return new IllegalArgumentException(
                "The pattern \"" + text + "\" is malformed: " + why);
    }
}
