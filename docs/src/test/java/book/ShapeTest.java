package book;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The parts of a chapter, and chapters that lack one. */
class ShapeTest {
    private static final String SCREEN = "All of it on one page";

    @TempDir
    private Path root;

    private Fixture fixture;

    @BeforeEach
    void copy() throws IOException {
        fixture = new Fixture(root);
    }

    @Test
    @DisplayName("A whole chapter is accepted")
    void acceptsWholeChapters() throws IOException {
        assertEquals(10, check());
        Book book = fixture.book();
        List<Integer> sections = new ArrayList<>();
        for (Chapter chapter : book.chapters()) {
            sections.add(Shape.check(
                    chapter, Route.inOrder(book, chapter).end()));
        }
        assertEquals(List.of(10, 9, 4, 5), sections);
        assertEquals(1, illustrations());
        assertEquals(3, Exercise.of(fixture.chapter()).size());
    }

    @Test
    @DisplayName("A section that is missing, or at another place, is named")
    void refusesOtherSections() throws IOException {
        fixture.edit("## Design note: why so small?", "## Why so small?")
                .refuses("# Part 1", "Part 1: a small book",
                        "Exercises, Why so small?, Further reading",
                        this::check)
                .edit("## Why so small?", "## Design note")
                .edit("## Goal", "## Aim")
                .refuses("# Part 1", "Part 1: a small book", "must be Goal",
                        this::check);
    }

    @Test
    @DisplayName("Fewer than four questions are refused")
    void refusesFewQuestions() throws IOException {
        fixture.edit("<details>\n<summary>Four?</summary>\n\n4\n\n</details>",
                        "Four? 4")
                .refuses("## Check yourself", "Check yourself",
                        "There are 3 folded answers", this::check);
    }

    @Test
    @DisplayName("A fixed title may go on after a colon")
    void acceptsLongerTitles() throws IOException {
        fixture.edit("## Goal", "## Goal: a greeting")
                .edit("## Check yourself", "## Check yourself: how is it?")
                .edit("## Exercises", "## Exercises: three of them");
        assertEquals(10, check());
        assertEquals(3, Exercise.of(fixture.chapter()).size());
    }

    @Test
    @DisplayName("An answer that is never closed is refused")
    void refusesOpenFolds() throws IOException {
        fixture.edit("1\n\n</details>", "1")
                .refuses("<details>\n<summary>Two", "Check yourself",
                        "do not pair up", this::check)
                .edit("\n1\n", "\n1\n\n</details>\n")
                .edit("Look once more.\n\n</details>", "Look once more.")
                .refuses("<details>\n<summary>Hint</summary>\n\nLook once",
                        "Exercises", "never closed",
                        this::check);
    }

    @Test
    @DisplayName("A tree that lacks a file, or has one too many, is refused")
    void refusesOtherTrees() throws IOException {
        fixture.edit("    Greeting.java  what it says", "    Greeter.java")
                .refuses("```text\nMain.java", SCREEN, """
                        -framework/Greeting.java
                        +framework/Greeter.java""", this::check)
                .edit("    Greeter.java", "    Greeting.java\nmore/")
                .refuses("```text\nMain.java", SCREEN, "+more/",
                        this::check)
                .edit("```text\nMain.java", "```http\nMain.java")
                .refuses("## All of it", SCREEN, "Show one", this::check);
    }

    @Test
    @DisplayName("A page without the command for its tests is refused")
    void refusesNoCommand() throws IOException {
        fixture.edit("test -Dpage=Hello -D", "test -Dpage=Hell -D")
                .refuses("## Check\n", "Check", "./mvnw -pl part1-hello test"
                        + " -Dpage=Hello -Dcode=…", this::check);
    }

    @Test
    @DisplayName("A page without an outline is refused")
    void refusesNoOutline() throws IOException {
        fixture.edit("```java outline", "```java illustration")
                .refuses("## All of it", SCREEN, "Add a block: java outline",
                        this::check);
    }

    @Test
    @DisplayName("A page of the shelf shows the files that it changes")
    void checksTreesOnShelf() throws IOException {
        fixture.edit("docs/shelf/all-together.md",
                "    Farewell.java", "    Other.java");
        refusesShelf("+framework/Other.java");
    }

    @Test
    @DisplayName("A page that needs the whole shelf shows all files")
    void checksTreesOfWholeShelf() throws IOException {
        fixture.edit("docs/shelf/all-together.md",
                "[a farewell](farewell.md).", "the whole shelf.");
        fixture.edit("docs/shelf/all-together.md",
                " test -Dpage=AllTogether", " test");
        refusesShelf("-Main.java");
    }

    @Test
    @DisplayName("A page that needs the whole shelf runs all tests of its part, once")
    void wantsAllTestsOfWholeShelf() throws IOException {
        fixture.edit("docs/shelf/all-together.md",
                "[a farewell](farewell.md).", "the whole shelf.");
        refusesShelf("Show it as text: ./mvnw -pl part2-class test -Dcode=…");
    }

    @Test
    @DisplayName("An illustration that is our own code is refused")
    void refusesOwnCodeAsIllustration() throws IOException {
        fixture.edit("void main() {\n    System.exit(1);\n}",
                        "server.start();\nIO.println(\"Listening on"
                        + " http://localhost:8000\");")
                .refuses("```java ill", "1. A program", "`Main.java`",
                        this::illustrations);
    }

    @Test
    @DisplayName("A term that is bold twice is refused")
    void refusesTermTwice() throws IOException {
        fixture.edit("It says nothing else.", "It is a **Program**.")
                .refuses("It is a", "There's a catch",
                        "bold at docs/part1-hello.md:17 (1. A program)", () ->
                        Terms.check(List.of(fixture.page())));
    }

    private void refusesShelf(String part) {
        Problem problem = assertThrows(Problem.class, () -> Shape.check(
                Chapter.read("part2-class", root,
                        root.resolve("docs/shelf/all-together.md")),
                fixture.book().code("part2-class")));
        assertTrue(problem.getMessage().contains(part), problem::getMessage);
    }

    private int check() throws IOException {
        return Shape.check(
                fixture.chapter(), fixture.book().code("part1-hello"));
    }

    private int illustrations() throws IOException {
        return Illustrations.check(
                fixture.chapter(), fixture.book().code("part1-hello"));
    }
}
