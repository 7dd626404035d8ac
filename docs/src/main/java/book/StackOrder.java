package book;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A diagram that shows the layers of the program, "AccessLog" and so on, must
 * have all of them, in the order in which the program gives them to use.
 */
public final class StackOrder {
    private static final Pattern USE =
            Pattern.compile("\\.use\\((.*?)\\)\\s*\\n\\s*\\.", Pattern.DOTALL);
    private static final Pattern LAYER = Pattern.compile("\\bnew (\\w+)");
    private static final String STRING = "\"(?:[^\"\\\\]|\\\\.)*\"";
    private static final String ARGUMENTS = "\\([^()]*\\)";

    private StackOrder() {
    }

    /**
     * Checks the diagrams of a chapter; how many show layers.
     *
     * @param main the text of the program
     */
    public static int check(Chapter chapter, String main) {
        List<String> stack = layers(main);
        int count = 0;
        for (Block block : chapter.blocks().toList()) {
            if (block instanceof Block.Shown shown
                    && shown.language().equals("mermaid")) {
                count += check(shown, stack);
            }
        }
        return count;
    }

    private static int check(Block.Shown diagram, List<String> stack) {
        List<String> shown = Diagram.path(diagram.text());
        if (stack.stream().noneMatch(shown::contains)) {
            return 0;
        }
        int size = Math.min(stack.size(), shown.size());
        if (!shown.subList(0, size).equals(stack)) {
            throw diagram.place().problem("The diagram begins with "
                    + shown.subList(0, size) + ", the program uses " + stack
                    + ". Correct the arrows.");
        }
        return 1;
    }

    /** What is given to use itself, without what those are given. */
    private static List<String> layers(String main) {
        Matcher use = USE.matcher(
                main.replaceAll(STRING, "").replaceAll("//.*", ""));
        if (!use.find()) {
            return List.of();
        }
        String given = use.group(1);
        while (given.matches("(?s).*" + ARGUMENTS + ".*")) {
            given = given.replaceAll(ARGUMENTS, "");
        }
        return LAYER.matcher(given).results()
                .map(layer -> layer.group(1)).toList();
    }
}
