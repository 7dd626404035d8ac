package book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The tests of pages are run, and those that do not pass are refused. */
class PageTestsTest {
    @TempDir
    private Path root;

    @TempDir
    private Path work;

    private Fixture fixture;

    @BeforeEach
    void copy() throws IOException {
        fixture = new Fixture(root);
    }

    @Test
    @DisplayName("A page's tests pass, though later ones do not compile yet")
    void runsSuites() throws Exception {
        for (Chapter chapter : fixture.book().chapters()) {
            assertTrue(check(chapter.name()) >= 1);
        }
    }

    @Test
    @DisplayName("A page without a suite is refused")
    void refusesNoSuite() throws IOException {
        Files.delete(root.resolve("part2-class/src/test/java/ClassPage.java"));
        refuses("part2-class", "part2-class.md:1",
                "Write the suite part2-class/src/test/java/ClassPage.java");
        Chapter chapter = fixture.book().chapters().get(1);
        assertThrows(Problem.class, () -> PageTests.checkOwn(
                chapter, Sources.EMPTY, tests(chapter)));
    }

    @Test
    @DisplayName("A page's own tests can be run without those before it")
    void runsOwn() throws Exception {
        Book book = fixture.book();
        Chapter last = book.chapters().getLast();
        Sources end = Route.inOrder(book, last).end();
        assertEquals(1, PageTests.checkOwn(last, end, tests(last)));
        assertEquals(4, PageTests.check(last, end, tests(last)));
        fixture.edit("part2-class/src/test/java/AllTogetherPage.java",
                "FarewellPage.class, FarewellTest.class", "FarewellPage.class");
        Problem problem = assertThrows(Problem.class, () ->
                PageTests.checkOwn(last, end, tests(last)));
        assertTrue(problem.getMessage().contains("no test class of its own"),
                problem::getMessage);
    }

    @Test
    @DisplayName("A suite that leaves out a page before it is refused")
    void refusesLeavingOut() throws Exception {
        Book book = fixture.book();
        Chapter last = book.chapters().getLast();
        PageTests.checkSuite(Route.alone(book, last), tests(last));
        fixture.edit("part2-class/src/test/java/FarewellPage.java",
                "ClassPage.class, ", "");
        Problem problem = assertThrows(Problem.class, () -> PageTests
                .checkSuite(Route.alone(book, last), tests(last)));
        assertTrue(problem.getMessage().contains("leaves out [ClassPage]"),
                problem::getMessage);
    }

    @Test
    @DisplayName("Code that fails the page's tests is refused")
    void refusesFailures() throws IOException {
        fixture.edit("part2-class/src/test/java/WordTest.java",
                "Good day!", "Good night!");
        refuses("part2-class", "part2-class.md:1", "saysGoodDay");
    }

    @Test
    @DisplayName("A suite that mentions a later page's tests is refused")
    void refusesLaterTests() throws IOException {
        fixture.edit("part2-class/src/test/java/ClassPage.java",
                "WordTest.class", "FarewellTest.class");
        refuses("part2-class", "part2-class.md:1",
                "java/FarewellTest.java:1: cannot find symbol");
    }

    private TestRun tests(Chapter chapter) {
        return new TestRun(root.resolve(chapter.part()),
                System.getProperty("java.class.path"), work);
    }

    private int check(String name) throws Exception {
        Book book = fixture.book();
        Chapter chapter = book.chapters().stream()
                .filter(page -> page.name().equals(name)).findFirst()
                .orElseThrow();
        return PageTests.check(
                chapter, Route.inOrder(book, chapter).end(), tests(chapter));
    }

    private void refuses(String page, String place, String words) {
        Problem problem = assertThrows(Problem.class, () -> check(page));
        assertTrue(problem.getMessage().startsWith("docs/" + place),
                problem::getMessage);
        assertTrue(problem.getMessage().contains(words), problem::getMessage);
    }
}
