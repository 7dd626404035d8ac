package book;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The parts are rebuilt from the chapters. */
class WriteBackTest {
    private static final String EXCHANGE =
            "            exchange.sendResponseHeaders(200, body.length);\n";
    private static final String STATUS =
            "            exchange.sendResponseHeaders(201, body.length);\n";

    @TempDir
    private Path root;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Fixture fixture;

    @BeforeEach
    void copy() throws IOException {
        fixture = new Fixture(root);
    }

    @Test
    @DisplayName("Parts that equal their chapters stay as they are")
    void changesNothing() throws IOException {
        Sources before = Sources.read(root);
        assertTrue(run());
        assertEquals(before, Sources.read(root));
        assertEquals("""
                part1-hello: 0 files written, 0 deleted
                part2-class: 0 files written, 0 deleted
                """, bytes.toString(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("An edit in the first chapter reaches the second part")
    void carriesEditOn() throws IOException {
        fixture.edit("    public void handle(",
                "    // Called for each request\n    public void handle(");
        assertTrue(run());
        for (String part : Book.PARTS.subList(0, 2)) {
            assertTrue(greeting(part).contains("// Called for each"), part);
        }
        assertTrue(greeting("part2-class").contains("Good day!"));
        assertTrue(fixture.book().code("part2-class")
                .text("public/index.html").isPresent());
    }

    @Test
    @DisplayName("A file that no chapter makes is deleted")
    void deletesFiles() throws IOException {
        Path extra = fixture.book().folder("part2-class").resolve("More.java");
        Files.writeString(extra, "class More {\n}\n");
        assertTrue(run());
        assertFalse(Files.exists(extra));
    }

    @Test
    @DisplayName("An edit that no longer fits is named, and its part stays")
    void saysWhatNoLongerFits() throws IOException {
        Sources second = fixture.book().code("part2-class");
        fixture.edit(EXCHANGE, STATUS);
        assertFalse(run());
        assertTrue(greeting("part1-hello").contains("(201"));
        assertEquals(second, fixture.book().code("part2-class"));
        String said = bytes.toString(StandardCharsets.UTF_8);
        assertTrue(said.contains("""
                part2-class and what follows it stay as they are.
                docs/part2-class.md:17 (1. Other words): No place in"""), said);
        assertTrue(said.contains("+" + STATUS.stripTrailing()), said);
    }

    private boolean run() throws IOException {
        return WriteBack.run(root,
                new PrintStream(bytes, true, StandardCharsets.UTF_8));
    }

    private String greeting(String part) throws IOException {
        return fixture.book().code(part)
                .text("framework/Greeting.java").orElseThrow();
    }
}
