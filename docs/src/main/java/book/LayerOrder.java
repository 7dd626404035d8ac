package book;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A diagram that shows layers being passed, "outer in" and "outer out", must
 * have them in the order of the trace before it, which is a transcript.
 */
public final class LayerOrder {
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
        List<String> passed = Diagram.path(diagram.text()).stream()
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
}
