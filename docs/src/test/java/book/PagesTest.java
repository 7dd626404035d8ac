package book;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** What holds for every page: its links, its pictures, its versions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
    private final Book book = Repository.book();
    private final Tally tally = new Tally();

    @TestFactory
    @DisplayName("Page ›")
    List<DynamicTest> pages() throws IOException {
        Versions versions = new Versions(
                Files.readString(book.root().resolve("pom.xml")));
        List<DynamicTest> tests = new ArrayList<>();
        for (Page page : book.pages()) {
            tests.add(dynamicTest(page.name() + ": links", () ->
                    tally.add("links", Links.check(book.root(), page))));
            tests.add(dynamicTest(page.name() + ": pictures", () ->
                    tally.add("pictures", Pictures.check(page))));
            tests.add(dynamicTest(page.name() + ": versions", () ->
                    tally.add("versions", versions.check(page))));
        }
        return tests;
    }

    @Test
    @DisplayName("A term is bold once")
    void termsAreBoldOnce() {
        assertTrue(Terms.check(chapterPages()) >= book.chapters().size());
    }

    @Test
    @DisplayName("Layers in a diagram have the order of their trace")
    void layersHaveTheirOrder() {
        Chapter chapter = book.chapter("part4-middleware").orElseThrow();
        assertTrue(LayerOrder.check(chapter) >= 1);
    }

    @Test
    @DisplayName("A diagram of the stack has the layers of the program")
    void stackIsThatOfTheProgram() throws IOException {
        String part = "part4-middleware";
        Chapter chapter = book.chapter(part).orElseThrow();
        String main = book.code(part).text("Main.java").orElseThrow();
        assertEquals(1, StackOrder.check(chapter, main));
    }

    @AfterAll
    void checkedSomething() {
        System.out.println("Pages: " + tally);
        assertTrue(tally.of("links") >= 20, tally::toString);
        assertTrue(tally.of("pictures") >= 1, tally::toString);
        assertTrue(tally.of("versions") >= 3, tally::toString);
    }

    private List<Page> chapterPages() {
        return Stream.of(book.chapters(), book.solutions())
                .flatMap(List::stream).map(Chapter::page).toList();
    }
}
