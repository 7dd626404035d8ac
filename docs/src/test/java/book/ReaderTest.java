package book;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What a chapter is made of, and what is refused as it is read. */
class ReaderTest {
    private static final String SECTION = "1. A program";
    /** How the first block with code begins. */
    private static final String FIRST = "```java\nvoid main() {\n    IO";

    @TempDir
    private Path root;

    private Fixture fixture;

    @BeforeEach
    void copy() throws IOException {
        fixture = new Fixture(root);
    }

    @Test
    @DisplayName("A chapter is read into sections and blocks with their lines")
    void readsBlocks() throws IOException {
        Chapter chapter = fixture.chapter();
        Report report = Report.of(chapter);
        assertEquals(11, report.sections());
        assertEquals(20, report.blocks());
        assertEquals(8, report.commands());
        assertEquals(6, chapter.blocks().filter(Block::isChange).count());
        Block first = Template.section(chapter, SECTION).blocks().getFirst();
        assertEquals("docs/part1-hello.md:19 (1. A program)",
                first.place().toString());
    }

    @Test
    @DisplayName("A fence of an unknown kind, or of none, is refused")
    void refusesUnknownKinds() throws IOException {
        fixture.edit("```java illustration", "```")
                .refuses("```\nvoid main", SECTION, "Use java, diff");
        fixture.edit("```\nvoid main", "```jav\nvoid main")
                .refuses("```jav\nvoid", SECTION, "kind \"jav\" is unknown");
    }

    @Test
    @DisplayName("A fence that never ends is refused")
    void refusesOpenFence() throws IOException {
        fixture.edit("  client --> server\n```", "  client --> server")
                .refuses("```mermaid", "2. A server", "Close its fence")
                .edit("  client --> server", "  client --> server\n```")
                .edit("* [RFC 9110]", "```http\n* [RFC 9110]")
                .refuses("```http", "Further reading", "Close its fence");
    }

    @Test
    @DisplayName("Indented code is refused")
    void refusesIndentedCode() throws IOException {
        fixture.edit("You need JDK 25.", "    curl localhost:8000/again")
                .refuses("    curl", "Goal", "Put it between fences");
    }

    @Test
    @DisplayName("A fence that HTML swallows is refused")
    void refusesFenceInHtml() throws IOException {
        fixture.edit("You need JDK 25.", "<details>\n```text\n```\n</details>")
                .refuses("<details>", "Goal", "Leave an empty line");
    }

    @Test
    @DisplayName("Code of which nobody says which file it is is refused")
    void refusesCodeWithoutFile() throws IOException {
        fixture.edit("New file `Main.java`:", "New file, `Main.java`, at last.")
                .refuses(FIRST, SECTION, "end in a colon");
        fixture.edit("New file, `Main.java`, at last.",
                        "`A.java` and `B.java`:")
                .refuses(FIRST, SECTION, "one file");
        fixture.edit("`A.java` and `B.java`:", "\n\n## A heading:")
                .refuses(FIRST, "A heading:", "which file");
    }

    @Test
    @DisplayName("A whole file that is neither new nor replaced is refused")
    void refusesUnclearFile() throws IOException {
        fixture.edit("New file `Main.java`:", "Here is `Main.java`:")
                .refuses(FIRST, SECTION,
                        "New file `Main.java`: or: `Main.java` now reads");
    }

    @Test
    @DisplayName("A deletion in other words is refused")
    void refusesUnclearDeletion() throws IOException {
        fixture.edit("`framework/Old.java`. It", "`framework/Old.java`, it")
                .refuses("Delete `", SECTION, "one sentence a file");
    }

    @Test
    @DisplayName("A paragraph can delete several files, and announce more")
    void readsSeveralDeletions() throws IOException {
        fixture.edit("`framework/Old.java`. It was a mistake.",
                "`A.java`. Delete `B.java`. This does not compile yet.");
        List<Block> blocks = Template.section(fixture.chapter(), SECTION)
                .blocks();
        assertEquals(2, blocks.stream()
                .filter(Block.Delete.class::isInstance).count());
        assertEquals(1, blocks.stream()
                .filter(Block.NotYet.class::isInstance).count());
    }

    @Test
    @DisplayName("Code that does not compile is announced in fixed words")
    void refusesOtherAnnouncements() throws IOException {
        fixture.edit("This does not compile yet", "It does not compile yet")
                .refuses("It does not", "2. A server", "Say it in these words");
    }

    @Test
    @DisplayName("A path that leads out of the reader's folder is refused")
    void refusesPathsOutside() throws IOException {
        fixture.edit("New file `Main.java`", "New file `../Main.java`")
                .refuses(FIRST, SECTION, "not in the reader's folder")
                .edit("New file `../Main.java`", "New file `/tmp/Main.java`")
                .refuses(FIRST, SECTION, "not in the reader's folder");
    }

    @Test
    @DisplayName("Text right behind a summary is refused")
    void refusesTextInHtml() throws IOException {
        fixture.edit("You need JDK 25.",
                        "<details>\n<summary>So</summary>\nText\n</details>")
                .refuses("<details>\n<summary>So", "Goal", "empty line after");
    }

    @Test
    @DisplayName("What stands before the first heading is refused")
    void refusesBlockBeforeHeading() throws IOException {
        fixture.edit("# Part 1: a small book", "```text\nearly\n```")
                .refuses("```text", "top of the page", "Put a heading above");
    }
}
