package book;

import java.util.ArrayList;
import java.util.List;

/**
 * A console block, taken apart: either commands with what they print, or,
 * with no command, what the server has printed meanwhile.
 */
record Transcript(List<Prompt> prompts, List<String> serverOutput) {
    private static final String PROMPT = "$ ";

    static Transcript of(Block.Console console) {
        List<String> lines = console.lines();
        if (lines.stream().noneMatch(line -> line.startsWith(PROMPT))) {
            return new Transcript(List.of(), withoutEnd(lines));
        }
        if (!lines.getFirst().startsWith(PROMPT)) {
            throw console.place().problem("This block has output before its"
                    + " first command. Begin with a line that starts with $,"
                    + " or put the server's output into a block of its own.");
        }
        List<Prompt> prompts = new ArrayList<>();
        for (int i = 0; i < lines.size();) {
            Place place = console.place().plus(i + 1);
            StringBuilder command = new StringBuilder(
                    lines.get(i++).substring(PROMPT.length()));
            while (command.toString().endsWith("\\") && i < lines.size()) {
                command.append('\n').append(lines.get(i++));
            }
            List<String> output = new ArrayList<>();
            while (i < lines.size() && !lines.get(i).startsWith(PROMPT)) {
                output.add(lines.get(i++));
            }
            Prompt prompt = new Prompt(
                    place, command.toString(), withoutEnd(output));
            prompt.checkAllowed();
            prompts.add(prompt);
        }
        return new Transcript(prompts, List.of());
    }

    /** Empty lines at the end are not seen on a page, so do not count. */
    static List<String> withoutEnd(List<String> lines) {
        int size = lines.size();
        while (size > 0 && lines.get(size - 1).isEmpty()) {
            size--;
        }
        return List.copyOf(lines.subList(0, size));
    }
}
