package book;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Checks one page while it is being written, and says all that is wrong with
 * it: {@code ./mvnw -q -pl docs test-compile exec:exec@check-page
 * -Dpage=part4-streams -Dall}
 */
final class CheckPage {
    private static final List<String> SWITCHES =
            List.of("alone", "transcripts", "tests", "all");
    private static final List<String> OPTIONS = List.of("from", "to");

    private CheckPage() {
    }

    /**
     * Runs in the root of the repository. The page starts from what the pages
     * before it make, or from a folder, and ends as another folder, if one is
     * given: {@code docs/part2-class.md --from folder --to folder
     * --transcripts --tests --alone}
     */
    public static void main(String[] arguments) throws Exception {
        Command.main(root -> run(root, List.of(arguments), System.out));
    }

    /** Whether nothing is wrong. */
    static boolean run(Path root, List<String> arguments, PrintStream out)
            throws Exception {
        Options options = Options.of(arguments, SWITCHES, OPTIONS);
        if (options.words().size() != 1) {
            throw new Problem("Say which page, as in docs/part2-class.md, and"
                    + " one only.");
        }
        Path work = Files.createTempDirectory("check-page");
        try (PageCheck check = new PageCheck(root, work, options, out)) {
            return check.run();
        } finally {
            Sources.deleteAll(work);
        }
    }
}
