package book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A diagram that shows layers being passed, "outer in" and "outer out", must
 * have them in the order of the trace before it, which is a transcript.
 */
public final class LayerOrder {
    private static final Pattern LABEL = Pattern.compile("(\\w+)\\[([^\\]]+)]");
    /** With words on it or without. */
    private static final String ARROW = "\\s*--(?:[^>]*--)?>\\s*";
    private static final String PASSED = "\\w+ (in|out)";
    private static final Pattern TRACED =
            Pattern.compile("(" + PASSED + ")\\b.*");

    private LayerOrder() {
    }

    /** Checks the diagrams of a chapter; how many show layers. */
    public static int check(Chapter chapter) {
        int count = 0;
        for (Section section : chapter.sections()) {
            List<String> trace = List.of();
            for (Block block : section.blocks()) {
                if (block instanceof Block.Console console) {
                    trace = trace(console);
                } else if (block instanceof Block.Shown shown
                        && shown.language().equals("mermaid")) {
                    count += check(shown, trace);
                }
            }
        }
        return count;
    }

    private static int check(Block.Shown diagram, List<String> trace) {
        List<String> passed = path(diagram.text()).stream()
                .filter(label -> label.matches(PASSED)).toList();
        if (!passed.isEmpty() && !passed.equals(trace)) {
            throw diagram.place().problem("The diagram passes " + passed
                    + ", the trace before it " + trace
                    + ". Correct the arrows, or put the trace there.");
        }
        return passed.isEmpty() ? 0 : 1;
    }

    private static List<String> trace(Block.Console console) {
        return console.lines().stream()
                .map(TRACED::matcher).filter(Matcher::matches)
                .map(line -> line.group(1)).toList();
    }

    /** The labels along the arrows, from where the first one starts. */
    private static List<String> path(String diagram) {
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
