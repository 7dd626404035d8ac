package book;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Programs of a README, and some that are not what it says. */
class ReadmeTest {
    private static final String PROGRAM = """
            # A book

            ```java
            void main() {
                IO.println(Other.WORD);
            }
            ```

            """;
    private static final String RUN = """
            ```console
            $ java Main.java
            One
            ```
            """;
    private static final Sources CODE = new Sources(Map.of(
            "Main.java", "void main() {\n}\n",
            "Other.java", "class Other {\n    static String WORD = \"One\";\n}\n"));

    @TempDir
    private Path root;

    @Test
    @DisplayName("Its program runs with the code at the end of the book")
    void runs() throws Exception {
        StepByStep.assumeTranscriptsRun();
        assertEquals("1 changes, 1 commands, 1 compilations",
                walk(PROGRAM + RUN));
    }

    @Test
    @DisplayName("A program that does something else, or nothing, is refused")
    void refusesOthers() {
        refuses(PROGRAM + RUN.replace("One", "Two"), "-Two\n+One");
        refuses(PROGRAM.replace("Other.", "None.") + RUN, "does not compile");
        refuses(PROGRAM, "There are 1 java blocks and 0 console blocks");
        refuses(PROGRAM + PROGRAM + RUN, "There are 2 java blocks");
        refuses("# A book\n\n" + RUN, "There are 0 java blocks");
        refuses(PROGRAM + RUN.replace("console", "sh"), "java, console or text");
    }

    private void refuses(String text, String words) {
        Problem problem = assertThrows(Problem.class, () -> walk(text));
        assertTrue(problem.getMessage().startsWith("README.md:"),
                problem::getMessage);
        assertTrue(problem.getMessage().contains(words), problem::getMessage);
    }

    private String walk(String text) throws Exception {
        Path file = Files.writeString(root.resolve("README.md"), text);
        Chapter chapter = Readme.read(Page.read(root, file), "part4");
        Tally tally = new Tally();
        try (Walk walk = new Walk(chapter, root, CODE, CODE, tally)) {
            for (Step step : Step.of(chapter)) {
                walk.take(step);
            }
        }
        return tally.toString();
    }
}
