package book;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The chapters of a small book replay, and broken ones do not. */
class ReplayTest {
    private static final String SECTION = "2. A server";
    private static final String END = "Further reading";
    private static final String EDIT = "```diff";
    private static final String MAIN = "```java\nimport";
    private static final String FILE = "```java\npackage framework;\n\n";
    private static final String ASKED =
            ".println(\"Asked for \" + exchange.getRequestURI());\n";
    private static final String AFTER = "         }\n     }\n }\n";
    private static final String ANCHOR =
            "             exchange.getResponseBody().write(body);\n";

    @TempDir
    private Path root;

    private Fixture fixture;

    @BeforeEach
    void copy() throws IOException {
        fixture = new Fixture(root);
    }

    @Test
    @DisplayName("Each page starts from what those before it make")
    void replays() throws Exception {
        Book book = fixture.book();
        int parts = 0;
        for (Chapter chapter : book.chapters()) {
            if (book.endsPart(chapter)) {
                Comparison.check(chapter.end(),
                        Route.inOrder(book, chapter).end(),
                        book.code(chapter.part()));
                parts++;
            }
        }
        assertEquals(2, parts);
    }

    @Test
    @DisplayName("A changed line in the text is shown beside the part's")
    void findsChangedLine() throws Exception {
        fixture.edit("\"Hi!\\n\"", "\"Ho!\\n\"");
        fixture.refuses("## Further", END, """
                -            byte[] body = "Ho!\\n".getBytes();
                +            byte[] body = "Hi!\\n".getBytes();
                """, this::compare);
    }

    @Test
    @DisplayName("A file that only the text or only the part has is named")
    void findsMissingFiles() throws Exception {
        fixture.edit("Delete `framework/Old.java`. It", "It")
                .refuses("## Further", END, "framework/Old.java\n"
                        + "is in the text only", this::compare);
        new Sources(Map.of("More.java", "class More {\n}\n"))
                .writeTo(fixture.book().folder("part1-hello"));
        fixture.refuses("## Further", END, "More.java\nis in the code only",
                this::compare);
    }

    @Test
    @DisplayName("An edit whose context is not there shows the nearest place")
    void findsNoPlace() throws Exception {
        fixture.edit(EDIT + "\n" + ANCHOR,
                        EDIT + "\n" + ANCHOR.replace("body", "text"))
                .refuses(EDIT, SECTION, """
                        line 14
                        @@ -1,4 +1,4 @@
                        -            exchange.getResponseBody().write(text);
                        +            exchange.getResponseBody().write(body);
                        """, this::code);
    }

    @Test
    @DisplayName("An edit that fits two places names both")
    void findsTwoPlaces() throws Exception {
        fixture.edit(EDIT + "\n" + ANCHOR, EDIT + "\n")
                .edit(AFTER, "\n")
                .refuses(EDIT, SECTION, "Add a line of context", this::code);
    }

    @Test
    @DisplayName("An edit without context, or without a change, is refused")
    void refusesEmptyEdits() throws Exception {
        fixture.edit("+            System.out", "             System.out")
                .refuses(EDIT, SECTION, "Mark lines with - and +", this::code)
                .edit(ANCHOR, "")
                .edit("             System.out" + ASKED + AFTER, "+x\n")
                .refuses(EDIT, SECTION, "could go anywhere", this::code)
                .edit("+x\n", "x\n")
                .refuses(EDIT, SECTION, "unlike this one:\nx", this::code);
    }

    @Test
    @DisplayName("Only a missing file is new, only one that is there changes")
    void refusesWrongState() throws Exception {
        fixture.edit("`Main.java` now reads in full:", "New file `Main.java`:")
                .refuses(MAIN, SECTION, "there already", this::code)
                .edit("New file `Main.java`:\n\n" + MAIN,
                        "`Man.java` now reads in full:\n\n" + MAIN)
                .refuses(MAIN, SECTION, "no `Man.java` yet", this::code)
                .edit("`Man.java` now reads", "`Main.java` now reads")
                .edit("In `framework/Greeting.java`:", "In `Greeting.java`:")
                .refuses(EDIT, SECTION, "no `Greeting.java`", this::code)
                .edit("Delete `framework/Old", "Delete `framework/Odd")
                .refuses("Delete `", "1. A program", "to delete", this::code);
    }

    @Test
    @DisplayName("A block with more than 60 new lines or 80 columns is refused")
    void refusesLargeSteps() throws Exception {
        String comments = "// More\n".repeat(60);
        fixture.edit(FILE, FILE + comments)
                .refuses(FILE, SECTION, "at most 60", this::code)
                .edit(comments, "// " + "x".repeat(78) + "\n")
                .refuses(FILE, SECTION, "has 81 columns", this::code);
    }

    @Test
    @DisplayName("A file that is replaced may be long where it is not new")
    void countsNewLinesOnly() throws Exception {
        Sources before = new Sources(Map.of("A.java", "a\n".repeat(50)));
        Place place = new Place("docs/test.md", "Test", 1);
        String text = "a\n".repeat(50) + "b\n";
        Sources after = Replay.apply(before,
                new Block.WholeFile(place, "A.java", false, text));
        assertEquals(text, after.text("A.java").orElseThrow());
    }

    @Test
    @DisplayName("Code that does not compile is refused unless announced")
    void refusesBrokenCode() throws Exception {
        fixture.edit("This does not compile yet:", "Look:")
                .refuses("```console\n$ java Main.java   # fails", SECTION,
                        "Main.java:2: package framework does not exist",
                        this::compile)
                .edit("Look:", "This does not compile yet:");
        fixture.edit("It says what it was asked for, too.",
                        "This does not compile yet.")
                .refuses("```console\n$ java Main.java\nListening on"
                        + " http://localhost:8000\nThe token is …\n$ curl -i",
                        SECTION, "It does; remove the sentence", this::compile);
    }

    @Test
    @DisplayName("An announcement holds for one transcript only")
    void compilesAfterAnAnnouncement() throws Exception {
        fixture.edit("New file `framework/Greeting.java`:\n\n```java\n",
                        "Later:\n\n```java illustration\n")
                .edit("In `framework/Greeting.java`:\n\n```diff",
                        "And:\n\n```text")
                .refuses("```console\n$ java Main.java\nListening on"
                        + " http://localhost:8000\nThe token is …\n$ curl -i",
                        SECTION, "package framework does not exist",
                        this::compile);
    }

    @Test
    @DisplayName("Code is compiled at the end of a section, too")
    void compilesAtTheEnd() throws Exception {
        fixture.edit("    System.exit", "    int System.exit")
                .edit("```java illustration",
                        "New file `Late.java`:\n\n```java")
                .refuses("## 1.", "1. A program", "Late.java:2: ",
                        this::compile);
    }

    private void compare() throws IOException {
        Chapter chapter = fixture.chapter();
        Comparison.check(
                chapter.end(), code(), fixture.book().code("part1-hello"));
    }

    private Sources code() throws IOException {
        return Replay.apply(Sources.EMPTY, fixture.chapter());
    }

    private Sources compile() throws Exception {
        return fixture.walk(List.of(Step.Change.class, Step.Compile.class));
    }
}
