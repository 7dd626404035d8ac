package site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;

import book.Book;
import framework.Json;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The book as files")
class SiteTest {

    @Test
    @DisplayName("has no link that leads nowhere")
    void hasNoDeadLinks() throws IOException {
        DeadLinks links = DeadLinks.in(Repository.book());
        assertEquals(List.of(), links.dead());
        assertTrue(links.count() > 30_000, links.count() + " links");
    }

    @Test
    @DisplayName("would be found out if a link led nowhere")
    void findsDeadLinks(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.html"), """
                <h1 id="here">A</h1> <a href="#here">1</a> <a href="#there">2</a>
                <a href="b.html">3</a> <a href="../c.html">4</a>
                <img src="d.png"> <a href="https://example.org">5</a>
                """);
        DeadLinks links = DeadLinks.in(folder);
        assertEquals(List.of("a.html: #there", "a.html: b.html",
                "a.html: ../c.html", "a.html: d.png"), links.dead());
        assertEquals(6, links.count());
    }

    @Test
    @DisplayName("has a page for each of the book's, which lead from one to the next")
    void leadsOn() throws IOException {
        Book book = Book.read(Repository.ROOT);
        Path page = Repository.book().resolve("index.html");
        Document html = Jsoup.parse(page, "UTF-8");
        String next = html.select(".begin a").first().attr("href");
        List<String> seen = new ArrayList<>();
        while (!next.isEmpty()) {
            page = page.getParent().resolve(next).normalize();
            html = Jsoup.parse(page, "UTF-8");
            seen.add(html.select("h1").text());
            next = html.select("a[rel=next]").attr("href");
        }
        assertEquals(book.chapters().stream().map(it -> it.sections()
                .getFirst().title().replace("`", "")).toList(), seen);
    }

    @Test
    @DisplayName("has no script and no frame in its pages but those of its own files")
    void hasNoInlineScripts() throws IOException {
        int pages = 0;
        try (Stream<Path> files = Files.walk(Repository.book())) {
            for (Path file : files.filter(
                    it -> it.toString().endsWith(".html")).toList()) {
                Document html = Jsoup.parse(file, "UTF-8");
                assertEquals(0, html.select("script:not([src]), iframe,"
                        + " [onclick], [onload], [onerror]").size(), "" + file);
                pages++;
            }
        }
        assertTrue(pages > 900, pages + " pages");
    }

    @Test
    @DisplayName("has each section in what is searched, with an address of its own")
    void isSearched() throws IOException {
        List<?> sections = (List<?>) Json.read(Files.readString(
                Repository.book().resolve("search.json")));
        assertTrue(sections.size() > 500, sections.size() + " sections");
        Set<Object> addresses = new HashSet<>();
        for (Object section : sections) {
            Map<?, ?> values = (Map<?, ?>) section;
            assertTrue(addresses.add(values.get("address")), "" + values);
            assertFalse(values.get("title").toString().isEmpty(), "" + values);
        }
        assertTrue(addresses.contains("part3-routing.html#4-a-trie"));
    }
}
