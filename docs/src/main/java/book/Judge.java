package book;

import java.util.List;
import java.util.Set;

/** Whether a command did what the text says. */
final class Judge {
    private static final Set<String> ANYTHING = Set.of("…");

    private Judge() {
    }

    /** Checks what a command has printed. */
    static void checkOutput(Prompt prompt, List<String> printed) {
        if (!isShown(prompt, printed)) {
            throw differs(prompt.place(), prompt.output(),
                    Transcript.withoutEnd(printed));
        }
    }

    /** Whether this is what the text shows, but for empty lines at its end. */
    static boolean isShown(Prompt prompt, List<String> printed) {
        return Mask.matches(prompt.output(), Transcript.withoutEnd(printed));
    }

    /** Checks how a command that does not hang has ended. */
    static void checkStatus(Prompt prompt, int status) {
        boolean succeeds = status == 0;
        if (prompt.ending() == Prompt.Ending.SUCCEEDS && !succeeds) {
            throw prompt.place().problem("It ends with status " + status
                    + ". If it should, end its line with: # fails");
        }
        if (prompt.ending() == Prompt.Ending.FAILS && succeeds) {
            throw prompt.place().problem("It is announced to fail, but"
                    + " succeeds. Remove the comment, or correct the code.");
        }
        if (!succeeds && !prompt.output().isEmpty()
                && ANYTHING.containsAll(prompt.output())) {
            throw prompt.place().problem("It may fail for any reason. Show"
                    + " some words of what it prints.");
        }
    }

    /** What to say of a command that was to hang, and has ended. */
    static Problem doesNotHang(Prompt prompt, int status, List<String> lines) {
        return prompt.place().problem("It is announced to hang, but ends,"
                + " with status " + status + ". It printed:\n"
                + String.join("\n", lines)
                + "\nRemove the comment, or correct the code.");
    }

    static Problem differs(
            Place place, List<String> expected, List<String> lines) {
        return place.problem("It prints something else. Correct the text (-)"
                + " or the code, which now prints (+):\n"
                + Difference.show(expected, lines, Mask::line));
    }
}
