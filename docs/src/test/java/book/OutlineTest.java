package book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Outlines of the code, and some that are not. */
class OutlineTest {
    private static final Sources CODE = new Sources(Map.of(
            "framework/A.java", """
                    final class A {
                        private int one;

                        int two(String words,
                                int number) {
                            return one;
                        }
                    }
                    """,
            "B.java", """
                    record B(String name) { }
                    """));

    @TempDir
    private Path part;

    @Test
    @DisplayName("Lines in their order are accepted, and counted")
    void acceptsLines() throws IOException {
        assertEquals(5, check("""
                final class A {
                    …
                    int two(String words, int number) {
                        return one;
                    }
                }
                """));
        assertEquals(3, check("""
                // B.java
                record B(String name) { }

                // framework/A.java
                int two(…) { … }
                }
                """));
    }

    @Test
    @DisplayName("A line that is not there, or not in that order, is refused")
    void refusesLines() {
        refuses("// framework/A.java\nint one;\nfinal class A {\n", 11,
                "`framework/A.java` does not have this line, or not after the"
                + " one above it:\nfinal class A {");
        refuses("// framework/A.java\nnt one;\n", 11, "nt one;");
        refuses("// framework/A.java\nint two(…) { throw … }\n", 11, "throw");
    }

    @Test
    @DisplayName("Lines of several files need the names of these files")
    void refusesNoName() {
        refuses("int one;\nrecord B(String name) { }\n", 10,
                "put a line above those of each file");
        refuses("// framework/C.java\nint one;\n", 11,
                "There is no `framework/C.java`");
        refuses("// framework/A.java\nrecord B(String name) { }\n", 11,
                "record B");
    }

    @Test
    @DisplayName("A line of more than 80 columns is refused")
    void refusesWideLines() {
        refuses("int one;" + " ".repeat(80) + "…", 10, "columns");
    }

    @Test
    @DisplayName("What a part has beside the reader's folder can be shown, too")
    void looksBeside() throws IOException {
        Path folder = Files.createDirectories(part.resolve("src/jetty/java/jetty"));
        Files.writeString(folder.resolve("C.java"), "class C {\n    int three;\n}\n");
        assertEquals(2, check("// jetty/C.java\nclass C {\n…\n}\n// B.java\n"));
        refuses("// jetty/C.java\nint one;\n", 11, "`jetty/C.java` does not have this line");
        refuses("// jetty/D.java\nint one;\n", 11, "There is no `jetty/D.java`");
    }

    private int check(String outline) throws IOException {
        Place place = new Place("docs/test.md", "Test", 10);
        Section section = new Section("Test", place, List.of(
                new Block.Outline(place, outline)));
        return Outline.check(new Chapter(
                "part1-hello", null, List.of(section)), CODE, part);
    }

    private void refuses(String outline, int line, String words) {
        Problem problem = assertThrows(Problem.class, () -> check(outline));
        assertTrue(problem.getMessage().startsWith("docs/test.md:" + line + " "),
                problem::getMessage);
        assertTrue(problem.getMessage().contains(words), problem::getMessage);
    }
}
