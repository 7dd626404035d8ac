package book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What can be read off a mermaid flowchart. */
final class Diagram {
    private static final Pattern LABEL = Pattern.compile("(\\w+)\\[([^\\]]+)]");
    /** With words on it or without, and with one head or two. */
    private static final String ARROW = "\\s*<?--(?:[^>]*--)?>\\s*";

    private Diagram() {
    }

    /** The labels along the arrows, from where the first one starts. */
    static List<String> path(String diagram) {
        Map<String, String> labels = new LinkedHashMap<>();
        LABEL.matcher(diagram).results().forEach(label ->
                labels.put(label.group(1), label.group(2)));
        Map<String, String> arrows = new LinkedHashMap<>();
        diagram.lines().forEach(line -> {
            // What stands in brackets is a label, the rest is a name.
            String[] ends = line.strip().replaceAll("[(\\[].*?[)\\]]+", "")
                    .split(ARROW);
            for (int i = 1; i < ends.length; i++) {
                arrows.putIfAbsent(ends[i - 1], ends[i]);
            }
        });
        List<String> path = new ArrayList<>();
        String at = arrows.isEmpty() ? null
                : arrows.keySet().iterator().next();
        while (at != null) {
            path.add(labels.getOrDefault(at, at));
            // Each arrow once: the way may be a circle.
            at = arrows.remove(at);
        }
        return path;
    }
}
