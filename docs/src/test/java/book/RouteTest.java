package book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The order of pages, and what a page of the shelf needs. */
class RouteTest {
    private static final String LAST = "docs/shelf/all-together.md";
    private static final String BEFORE =
            "Before this page: the main line and [a farewell](farewell.md).";
    private static final String PAGES = "docs/pages.txt";

    @TempDir
    private Path root;

    private Fixture fixture;

    @BeforeEach
    void copy() throws IOException {
        fixture = new Fixture(root);
    }

    @Test
    @DisplayName("A page starts from all before it, or from what it needs")
    void findsRoutes() throws IOException {
        assertEquals(List.of("part1-hello", "part2-class", "farewell"),
                alone("all-together"));
        assertEquals(List.of("part1-hello", "part2-class"), alone("farewell"));
        assertEquals(List.of("part1-hello"), alone("part2-class"));
        fixture.edit(LAST, BEFORE,
                "Before this page: the main line and the whole shelf.");
        assertEquals(List.of("part1-hello", "part2-class", "farewell"),
                alone("all-together"));
    }

    @Test
    @DisplayName("A page changes files of others, or only adds its own")
    void findsChanges() throws IOException {
        Book book = fixture.book();
        assertEquals(List.of(false, true, false, true), book.chapters()
                .stream().map(page -> Route.inOrder(book, page))
                .map(Route::changesOthers).toList());
    }

    @Test
    @DisplayName("A page of the shelf that needs more than it says is refused")
    void refusesTooLittle() throws IOException {
        fixture.edit(LAST, BEFORE, "Before this page: the main line.");
        Book book = fixture.book();
        Chapter last = book.chapters().getLast();
        assertEquals("Good night!", word(Route.inOrder(book, last).end()));
        refuses(LAST + ":", "no `framework/Farewell.java` to edit",
                () -> Route.alone(book, last).end());
    }

    @Test
    @DisplayName("What must be read first is said in fixed words")
    void refusesOtherWords() throws IOException {
        for (String words : List.of("Read the main line.",
                "Before this page: all of it.",
                "Before this page: the main line and a farewell.")) {
            String text = Files.readString(root.resolve(LAST));
            fixture.edit(LAST, BEFORE, words);
            refuses(LAST + ":", "[A page](its-file.md).",
                    () -> alone("all-together"));
            Files.writeString(root.resolve(LAST), text);
        }
        fixture.edit(LAST, "(farewell.md)", "(good-morning.md)");
        refuses(LAST + ":1", "[good-morning], which is no page",
                () -> alone("all-together"));
        fixture.insert("Before this page: the main line.");
        refuses("docs/part1-hello.md:15", "Take this out",
                () -> Needs.of(fixture.page()));
    }

    @Test
    @DisplayName("A list of pages that says something else is refused")
    void refusesOtherLists() throws IOException {
        String text = Files.readString(root.resolve(PAGES));
        Path list = root.resolve(PAGES);
        Files.writeString(list, text + "part2-class");
        refuses(PAGES + ":5", "unlike this: part2-class", fixture::book);
        Files.writeString(list, text + "part1-hello more.md\n");
        refuses(PAGES + ":5", "do not follow each other", fixture::book);
        Files.writeString(list, text + "part2-class shelf/part2-class.md\n");
        refuses(PAGES + ":5", "two pages \"part2-class\"", fixture::book);
        Files.writeString(list, text + "part2-class shelf/more.md\n");
        refuses(PAGES, "shelf/more.md, which is not there", fixture::book);
    }

    @Test
    @DisplayName("A page has a class name, too")
    void namesClasses() throws IOException {
        assertEquals(List.of("Hello", "Class", "Farewell", "AllTogether"),
                fixture.book().chapters().stream()
                        .map(Chapter::className).toList());
        assertFalse(fixture.book().chapters().get(1).isShelf());
        assertTrue(fixture.book().chapters().get(2).isShelf());
    }

    private List<String> alone(String name) throws IOException {
        Book book = fixture.book();
        Chapter chapter = book.chapters().stream()
                .filter(page -> page.name().equals(name)).findFirst()
                .orElseThrow();
        return Route.alone(book, chapter).before().stream()
                .map(Chapter::name).toList();
    }

    private static String word(Sources code) {
        return code.text("framework/Farewell.java").orElseThrow()
                .split("\"")[1];
    }

    private static void refuses(String place, String words,
            Executable action) {
        Problem problem = assertThrows(Problem.class, action);
        assertTrue(problem.getMessage().startsWith(place), problem::getMessage);
        assertTrue(problem.getMessage().contains(words), problem::getMessage);
    }
}
