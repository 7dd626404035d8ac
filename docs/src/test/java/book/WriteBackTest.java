package book;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The parts are rebuilt from the pages, and nothing of anybody's is lost. */
class WriteBackTest {
    private static final String GREETING =
            "/src/main/java/framework/Greeting.java";
    private static final String LINE = "    @Override\n    public void handle(";
    private static final String MORE = "    @Override\n"
            + "    // Called for each request\n    public void handle(";

    @TempDir
    private Path root;

    private Fixture fixture;
    private String said = "";

    @BeforeEach
    void copy() throws Exception {
        fixture = new Fixture(root);
        Git.commit(root);
    }

    @Test
    @DisplayName("Parts that equal their pages stay as they are")
    void changesNothing() throws IOException {
        Sources before = Sources.read(root.resolve("part2-class"));
        assertTrue(run(), said);
        assertTrue(run("--check"), said);
        assertEquals(before, Sources.read(root.resolve("part2-class")));
        assertEquals("", said);
    }

    @Test
    @DisplayName("An edit in the first page reaches the second part")
    void carriesEditOn() throws IOException {
        fixture.edit(LINE, MORE);
        assertFalse(run("--check=true"));
        assertEquals("To do: part1-hello" + GREETING + "\nTo do: part2-class"
                + GREETING + "\n", said);
        assertTrue(run(), said);
        assertEquals("part1-hello" + GREETING + "\npart2-class" + GREETING
                + "\n2 files written or deleted\n", said);
        for (String part : fixture.book().parts()) {
            assertTrue(text(part + GREETING).contains("// Called"), part);
        }
        assertTrue(text("part2-class" + GREETING).contains("Good day!"));
    }

    @Test
    @DisplayName("What it has written itself it may overwrite")
    void overwritesItsOwn() throws IOException {
        fixture.edit(LINE, MORE);
        assertTrue(run(), said);
        fixture.edit("Called for each", "Called once for each");
        assertTrue(run(), said);
        assertTrue(text("part2-class" + GREETING).contains("once for each"));
    }

    @Test
    @DisplayName("What was neither committed nor is in the text is not lost")
    void refusesToOverwrite() throws IOException {
        String edited = text("part1-hello" + GREETING).replace("Hi!", "Ho!");
        Files.writeString(root.resolve("part1-hello" + GREETING), edited);
        fixture.edit(LINE, MORE);
        assertFalse(run());
        assertTrue(said.startsWith("Nothing is written, because this would be"
                + " lost: part1-hello" + GREETING + "."), said);
        assertEquals(edited, text("part1-hello" + GREETING));
        assertFalse(text("part2-class" + GREETING).contains("// Called"));
    }

    @Test
    @DisplayName("The book may be a folder of a repository")
    void refusesInSubfolder() throws Exception {
        Path inside = root.resolve("inside");
        fixture = new Fixture(Files.createDirectory(inside));
        Git.commit(root);
        Path greeting = inside.resolve("part1-hello" + GREETING);
        Files.writeString(greeting, "// Mine\n");
        assertFalse(run(inside));
        assertTrue(said.contains("lost: part1-hello" + GREETING), said);
        Git.commit(root);
        assertTrue(run(inside), said);
    }

    @Test
    @DisplayName("Without a commit nothing is overwritten")
    void refusesWithoutGit() throws IOException {
        Sources.deleteAll(root.resolve(".git"));
        assertTrue(run(), said);
        fixture.edit(LINE, MORE);
        assertFalse(run());
        assertTrue(said.contains("would be lost: part1-hello"), said);
    }

    @Test
    @DisplayName("A file that no page makes is deleted, if it is committed")
    void deletesFiles() throws Exception {
        Path extra = fixture.book().folder("part2-class").resolve("More.java");
        Files.writeString(extra, "class More {\n}\n");
        assertFalse(run());
        assertTrue(Files.exists(extra));
        Git.commit(root);
        assertTrue(run(), said);
        assertFalse(Files.exists(extra));
        assertTrue(said.startsWith("delete part2-class/"), said);
    }

    @Test
    @DisplayName("An edit that no longer fits is named, and its part stays")
    void saysWhatNoLongerFits() throws IOException {
        fixture.edit("            exchange.sendResponseHeaders(200, body",
                "            exchange.sendResponseHeaders(201, body");
        assertFalse(run());
        assertTrue(text("part1-hello" + GREETING).contains("(201"));
        assertTrue(text("part2-class" + GREETING).contains("(200"));
        assertTrue(said.contains("""
                part2-class and what follows it stay as they are.
                docs/part2-class.md:17 (1. Other words): No place in"""), said);
    }

    @Test
    @DisplayName("A page that needs more than it says is named")
    void saysWhatIsNotAlone() throws IOException {
        fixture.edit("docs/shelf/all-together.md",
                " and [a farewell](farewell.md)", "");
        assertFalse(run("--check"));
        assertTrue(said.startsWith("When only what it needs has been read: docs/"
                + "shelf/all-together.md:13"), said);
    }

    private boolean run(String... arguments) throws IOException {
        return run(root, arguments);
    }

    private boolean run(Path book, String... arguments) throws IOException {
        var bytes = new ByteArrayOutputStream();
        boolean fine = WriteBack.run(book, List.of(arguments),
                new PrintStream(bytes, true, StandardCharsets.UTF_8));
        said = bytes.toString(StandardCharsets.UTF_8);
        return fine;
    }

    private String text(String path) throws IOException {
        return Files.readString(root.resolve(path));
    }
}
