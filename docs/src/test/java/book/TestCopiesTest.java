package book;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A later part keeps an earlier part's tests. */
class TestCopiesTest {
    private static final String LIST = "docs/tests-that-differ.txt";
    private static final String TEST = "src/test/java/framework/GreetingTest.java";

    @TempDir
    private Path root;

    @BeforeEach
    void copy() throws Exception {
        new Fixture(root);
        Git.commit(root);
    }

    @Test
    @DisplayName("Tests that are the same are counted")
    void countsTests() throws IOException {
        assertEquals(7, check());
    }

    @Test
    @DisplayName("A test that differs, or is gone, is refused unless listed")
    void refusesOthers() throws IOException {
        Path test = root.resolve("part2-class", TEST);
        String text = Files.readString(test);
        Files.writeString(test, text + "// More\n");
        refuses("part2-class/" + TEST);
        Files.delete(test);
        refuses("part2-class/" + TEST);
        Files.writeString(root.resolve(LIST), Files.readString(root.resolve(LIST))
                + "part2-class java/framework/GreetingTest.java: gone\n");
        assertEquals(6, check());
    }

    @Test
    @DisplayName("A line of the list that lists nothing is refused")
    void refusesNeedlessLines() throws IOException {
        Path list = root.resolve(LIST);
        String text = Files.readString(list);
        Files.writeString(list, text + "part2-class java/None.java: none\n");
        refuses(LIST + ":2 (tests that differ): The part before part2-class has");
        Files.writeString(list, text + "part2-class java/HelloPage.java: no\n");
        Files.copy(root.resolve("part1-hello/src/test/java/HelloPage.java"),
                root.resolve("part2-class/src/test/java/HelloPage.java"),
                StandardCopyOption.REPLACE_EXISTING);
        refuses("It is as in the part before");
        Files.writeString(list, text + "part2-class java/HelloPage.java\n");
        refuses("This is not: part2-class java/HelloPage.java");
    }

    @Test
    @DisplayName("Writing back copies them, but not over what is not committed")
    void copiesForward() throws Exception {
        Path first = root.resolve("part1-hello", TEST);
        Path second = root.resolve("part2-class", TEST);
        Files.writeString(first, Files.readString(first) + "// More\n");
        Files.createDirectories(root.resolve("part1-hello/src/test/java/more"));
        Files.writeString(root.resolve(
                "part1-hello/src/test/java/more/New.java"), "class New { }\n");
        assertTrue(WriteBack.run(root, List.of(), System.out));
        assertEquals(-1, Files.mismatch(first, second));
        assertEquals(8, check());
        Files.writeString(second, "// Somebody's work\n");
        assertFalse(WriteBack.run(root, List.of(),
                new PrintStream(PrintStream.nullOutputStream())));
        assertEquals("// Somebody's work\n", Files.readString(second));
    }

    private int check() throws IOException {
        return new TestCopies(root, List.of("part1-hello", "part2-class"))
                .check();
    }

    private void refuses(String words) {
        Problem problem = assertThrows(Problem.class, this::check);
        assertTrue(problem.getMessage().contains(words), problem::getMessage);
    }
}
