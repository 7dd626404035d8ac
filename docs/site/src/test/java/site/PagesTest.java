package site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A page")
class PagesTest {
    private final Document routing;

    PagesTest() throws IOException {
        routing = page("part3-routing.html");
    }

    private static Document page(String address) throws IOException {
        return Jsoup.parse(Repository.book().resolve(address), "UTF-8");
    }

    /** The lines of a kind, without marks and prompts. */
    private static List<String> lines(Element block, String kind) {
        return block.select(".line" + kind).stream()
                .map(line -> line.wholeText().replaceAll("\n$", "")).toList();
    }

    private Element edit(String added) {
        return routing.select(".edit").stream()
                .filter(edit -> lines(edit, ".add").contains(added))
                .findFirst().orElseThrow();
    }

    @Test
    @DisplayName("marks the lines of an edit that go and that come")
    void marksEdits() {
        Element edit = edit("            Response response = router.handle(request);");
        assertEquals("framework/Api.java", edit.select(".file").text());
        assertEquals(List.of("            Response response = handler.handle(request);"),
                lines(edit, ".del"));
        assertTrue(lines(edit, "").size() > 2);
    }

    @Test
    @DisplayName("leads from an edit to the whole file, where the new lines are marked")
    void showsWholeFiles() throws IOException {
        Element edit = edit("            Response response = router.handle(request);");
        Document whole = page(edit.select("a.whole").attr("href"));
        assertEquals("framework/Api.java", whole.select("h1").text());
        assertEquals(lines(edit, ".add"), lines(whole.select("main").first(), ".add"));
        assertEquals("Part 3: Routing: 1. A handler for each path",
                whole.select("main .about a").text());
    }

    @Test
    @DisplayName("tells what is typed into a terminal from what comes back")
    void knowsTerminals() {
        Element terminal = routing.select(".terminal").first();
        assertEquals(List.of("$ java Main.java", "$ curl localhost:8000/goodbye"),
                lines(terminal, ".typed").subList(0, 2));
        assertEquals("Listening on http://localhost:8000",
                lines(terminal, ":not(.typed)").getFirst());
    }

    @Test
    @DisplayName("has a command of several lines as one")
    void knowsLongCommands() throws IOException {
        Element terminal = page("shelf/all-together.html")
                .select(".terminal").first();
        assertTrue(lines(terminal, ".typed").contains("  localhost:8000/notes/none"),
                "" + lines(terminal, ".typed"));
    }

    @Test
    @DisplayName("links a file that the text names to the file at that point")
    void linksFiles() {
        Element link = routing.select("p a:has(code)").stream()
                .filter(it -> it.text().equals("framework/Router.java"))
                .findFirst().orElseThrow();
        assertTrue(link.attr("href").matches(
                "code/part3-routing/\\d+/framework/Router\\.java\\.html"),
                link.attr("href"));
    }

    @Test
    @DisplayName("shows markup in code as it is written")
    void escapesCode() throws IOException {
        assertTrue(page("part2-class.html").select(".terminal").stream()
                .anyMatch(block -> block.text().contains(
                        "<h1>Hello, <img src=x onerror=alert(1)>!</h1>")));
    }

    @Test
    @DisplayName("sets quotation marks and apostrophes, also around code and at the start of a line")
    void setsQuotationMarks() throws IOException {
        Prose page = Prose.of(new book.Page(Path.of("a.md"), "docs/a.md",
                "# A\n\n\"It's\" a \"`word`\" (\"or\"\n\"two\")\n", null),
                Optional.empty());
        assertEquals("“It’s” a “word” (“or” “two”)",
                Markdown.text(page.tree().getLastChild()));
        // In none of the pages does a mark look the wrong way.
        Pattern wrong = Pattern.compile("(^|[\\s(\\[])”\\w|\\w“");
        try (Stream<Path> files = Files.walk(Repository.book())) {
            List<Path> pages = files.filter(it -> it.toString().endsWith(".html")
                    && !Repository.book().relativize(it).startsWith("code")).toList();
            assertTrue(pages.size() > 80, pages.size() + " pages");
            for (Path file : pages) {
                Document html = Jsoup.parse(file, "UTF-8");
                html.select("pre, code").remove();
                assertFalse(wrong.matcher(html.text()).find(), "" + file);
            }
        }
    }

    @Test
    @DisplayName("keeps the words of a link to what is not in the book")
    void unlinksOthers() throws IOException {
        Document hello = page("part1-hello.html");
        assertEquals(0, hello.select("a[href*=src/main]").size());
        assertTrue(page("readme.html").select("td").eachText()
                .contains("part1-hello"));
    }

    @Test
    @DisplayName("has tables, pictures for dark and light, and diagrams to be drawn")
    void showsTheRest() throws IOException {
        assertTrue(page("performance.html").select("table tr").size() > 10);
        assertEquals("pictures/path-dark.png",
                routing.select("picture source").attr("srcset"));
        assertEquals(2, routing.select(".mermaid").size());
        assertEquals("assets/mermaid.min.js",
                routing.select("script[src*=mermaid]").attr("src"));
        assertEquals(0, page("index.html").select("script[src*=mermaid]").size());
    }

    @Test
    @DisplayName("says where it stands, and for how many minutes it is")
    void saysMinutes() {
        assertEquals("Main line, page 3 of 9 · about 30 minutes",
                routing.select("main > .about").text());
        assertEquals("Part 3: Routing", routing.select(
                ".contents [aria-current=page]").text());
    }

    @Test
    @DisplayName("of the main line is as long as the README says")
    void isAsLong() throws IOException {
        Library library = Library.of(book.Book.read(Repository.ROOT));
        String readme = Files.readString(Repository.ROOT.resolve("README.md"));
        for (Prose page : library.mainLine()) {
            int said = Integer.parseInt(library.minutes(page));
            assertTrue(Pattern.compile(Pattern.quote("(" + page.file() + ")")
                    + " \\|[^|]*\\| " + said + " \\|").matcher(readme).find(),
                    page.file() + ": " + said);
            assertTrue(Math.abs(said - page.minutes()) <= 5,
                    page.file() + ": " + said + ", counted " + page.minutes());
        }
        assertEquals(9, library.mainLine().size());
    }
}
