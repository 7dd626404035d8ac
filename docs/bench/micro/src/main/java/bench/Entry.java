package bench;

import java.util.List;

/** One route of a table, such as GET and {@code /notes/{id}}. */
public record Entry(String method, String pattern) {
    /** The parts between the slashes. */
    List<String> segments() {
        return List.of(pattern.substring(1).split("/", -1));
    }

    /** The names of the parameters, in their order. */
    List<String> names() {
        return segments().stream()
                .filter(Entry::isParameter)
                .map(segment -> segment.substring(1, segment.length() - 1))
                .toList();
    }

    static boolean isParameter(String segment) {
        return segment.startsWith("{");
    }
}
