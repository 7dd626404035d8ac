package book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

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
    @DisplayName("Every page is in the list of pages")
    void listsAllPages() throws IOException {
        Contents contents = Contents.read(book.root());
        Set<Path> listed = contents.entries().stream()
                .map(entry -> entry.file(book.root()))
                .collect(Collectors.toSet());
        int pages = 0;
        for (Page page : book.pages()) {
            if (page.isShelf() || page.name().matches("docs/part.*")) {
                pages++;
                assertTrue(listed.contains(page.file()),
                        () -> page.name() + " is not in " + Contents.FILE);
            }
        }
        assertTrue(pages >= 20, pages + " pages");
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
