package book;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** One page is checked while it is being written. */
class CheckPageTest {
    @TempDir
    private Path root;

    private Fixture fixture;
    private String said = "";

    @BeforeEach
    void copy() throws Exception {
        fixture = new Fixture(root);
        // For the links and the versions of this small book.
        for (String link : List.of("part1-hello.md", "part2-class.md")) {
            String text = Files.readString(
                    root.resolve("docs", link));
            Files.writeString(root.resolve("docs", link),
                    text.replaceAll("solutions/part\\d-(second|third|first)",
                            "solutions/part1-first"));
        }
        Files.copy(Repository.ROOT.resolve("pom.xml"),
                root.resolve("pom.xml"));
    }

    @Test
    @DisplayName("A page starts from those before it")
    void checksPage() throws Exception {
        assertTrue(run("part2-class", "--to="), said);
        assertTrue(said.contains("part2-class: 5 changes, 4 compilations;"
                + " longest run of edits that do not compile: 0\n"
                + "Nothing is wrong."), said);
    }

    @Test
    @DisplayName("A page starts from one folder and ends as another")
    void checksBetweenFolders() throws Exception {
        String from = root.resolve("part1-hello/src/main/java").toString();
        String to = root.resolve("part2-class/src/main/java").toString();
        assertFalse(run("docs/part2-class.md", "--from", from, "--to", to));
        assertTrue(said.contains("framework/Farewell.java\nis in the code only"),
                said);
    }

    @Test
    @DisplayName("Its exercises are checked as well")
    void checksExercises() throws Exception {
        fixture.edit("docs/solutions/part1-first.md",
                "+            exchange.sendResponseHeaders(201, body.length);",
                "+            exchange.sendResponseHeaders(202, body.length);");
        assertFalse(run("part1-hello", "--tests"));
        assertTrue(said.contains("FirstExercise fails with its"), said);
        assertTrue(said.contains("3 to mend."), said);
        Files.delete(root.resolve("docs/solutions/part1-first.md"));
        assertFalse(run("part1-hello"));
        assertTrue(said.contains("There is no docs/solutions/part1-first.md"),
                said);
    }

    @Test
    @DisplayName("All that is wrong is said at once")
    void saysAll() throws Exception {
        fixture.edit("[the goal](#goal)", "[the goal](#gaol)")
                .edit("This does not compile yet:", "Look:");
        assertFalse(run("part1-hello"));
        assertTrue(said.contains("has no #gaol"), said);
        assertTrue(said.contains("The code so far does not compile"), said);
        assertTrue(said.contains("2 to mend."), said);
    }

    @Test
    @DisplayName("Words that it does not know are refused with those it knows")
    void refusesOtherWords() {
        refuses("part1-hello, part2-class, farewell", "part9");
        refuses("Say which page");
        refuses("[alone, transcripts, tests, all]", "part1-hello", "--test");
        refuses("There is no folder", "part1-hello", "--from", "nowhere");
    }

    private void refuses(String words, String... arguments) {
        Problem problem = assertThrows(Problem.class, () -> run(arguments));
        assertTrue(problem.getMessage().contains(words), problem::getMessage);
    }

    private boolean run(String... arguments) throws Exception {
        var bytes = new ByteArrayOutputStream();
        boolean fine = CheckPage.run(root, List.of(arguments),
                new PrintStream(bytes, true, StandardCharsets.UTF_8));
        said = bytes.toString(StandardCharsets.UTF_8);
        return fine;
    }
}
