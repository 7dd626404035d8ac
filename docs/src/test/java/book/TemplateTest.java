package book;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The parts of a chapter, and chapters that lack one. */
class TemplateTest {
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
        assertEquals(9, check());
        assertEquals(8, Template.check(fixture.book().chapters().get(1),
                fixture.book().code("part2-class")));
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
                .refuses("## Check", "Check yourself",
                        "There are 3 folded answers", this::check);
    }

    @Test
    @DisplayName("A fixed title may go on after a colon")
    void acceptsLongerTitles() throws IOException {
        fixture.edit("## Goal", "## Goal: a greeting")
                .edit("## Check yourself", "## Check yourself: how is it?")
                .edit("## Exercises", "## Exercises: three of them");
        assertEquals(9, check());
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
                .refuses("## Further", "Further reading", "never closed",
                        this::check);
    }

    @Test
    @DisplayName("A tree that lacks a file, or has one too many, is refused")
    void refusesOtherTrees() throws IOException {
        fixture.edit("    Greeting.java  what it says", "    Greeter.java")
                .refuses("```text\nMain.java", "Where we are", """
                        -framework/Greeting.java
                        +framework/Greeter.java""", this::check)
                .edit("    Greeter.java", "    Greeting.java\nmore/")
                .refuses("```text\nMain.java", "Where we are", "+more/",
                        this::check)
                .edit("```text\nMain.java", "```http\nMain.java")
                .refuses("## Where", "Where we are", "Show one", this::check);
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

    @Test
    @DisplayName("An exercise without hint, check or solution is refused")
    void refusesUnfinishedExercises() throws IOException {
        String section = "Exercises";
        String summary = "<summary>Hint</summary>\n\nLook closely";
        fixture.edit(summary, "<!-- Hint -->\n\nLook closely")
                .refuses("### 1.", section, "has no hint", this::exercises)
                .edit("<!-- Hint -->\n\nLook closely", summary)
                .edit(summary, "Look closely")
                .refuses("### 1.", section, "has no hint", this::exercises)
                .edit("Look closely", "<summary>Hint</summary>\n\nLook closely")
                .edit("-Dtest=SecondExercise", "")
                .refuses("### 2.", section, "has no check", this::exercises)
                .edit("-Pexercises \n", "-Pexercises -Dtest=Second\n")
                .refuses("### 2.", section, "has no check", this::exercises)
                .edit("-Dtest=Second\n", "-Dtest=SecondExercise\n")
                .edit("mvn -pl part1-hello test -Pexercises -Dtest=First",
                        "mvn -pl part9-none test -Pexercises -Dtest=First")
                .refuses("### 1.", section, "has no check", this::exercises)
                .edit("part9-none", "part1-hello")
                .edit("-Dtest=ThirdExercise", "-Dtest=SecondExercise")
                .refuses("## Exercises", section, "the same check",
                        this::exercises)
                .edit("[Solution](solutions/part1-third.md)", "")
                .refuses("### 3.", section, "has no link", this::exercises)
                .edit("### 3. Third", "")
                .refuses("## Exercises", section, "There are 2",
                        this::exercises);
    }

    private int check() throws IOException {
        return Template.check(
                fixture.chapter(), fixture.book().code("part1-hello"));
    }

    private int illustrations() throws IOException {
        return Illustrations.check(
                fixture.chapter(), fixture.book().code("part1-hello"));
    }

    private void exercises() throws IOException {
        Exercise.of(fixture.chapter());
    }
}
