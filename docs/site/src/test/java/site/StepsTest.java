package site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;

import book.Book;
import book.Chapter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The code as of each step")
class StepsTest {
    private final Book book;
    private final Steps steps;

    StepsTest() throws IOException {
        book = Book.read(Repository.ROOT);
        steps = Steps.of(book);
    }

    private Chapter chapter(String name) {
        return book.chapters().stream()
                .filter(chapter -> chapter.name().equals(name))
                .findFirst().orElseThrow();
    }

    private Steps.Version last(String page, String path) {
        return steps.at(chapter(page), Integer.MAX_VALUE, path).orElseThrow();
    }

    @Test
    @DisplayName("is the part's own code at the end of each part")
    void endsAsTheParts() throws IOException {
        Map<String, String> ends = new TreeMap<>();
        book.chapters().forEach(page -> ends.put(page.part(), page.name()));
        int files = 0;
        for (var end : ends.entrySet()) {
            Path code = Repository.ROOT.resolve(end.getKey(), "src/main/java");
            try (Stream<Path> all = Files.walk(code)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    String path = code.relativize(file).toString()
                            .replace('\\', '/');
                    assertEquals(Files.readString(file),
                            last(end.getValue(), path).text());
                    files++;
                }
            }
        }
        assertTrue(ends.size() == 4 && files > 80, ends + ", " + files);
    }

    @Test
    @DisplayName("says which of its lines are new")
    void marksNewLines() {
        Steps.Version main = last("part1-hello", "Main.java");
        List<String> lines = main.text().lines().toList();
        Set<String> old = new HashSet<>(main.before());
        assertTrue(main.added().size() > 0 && main.added().size() < lines.size(),
                "" + main.added());
        for (int place = 0; place < lines.size(); place++) {
            assertTrue(main.added().contains(place)
                    || old.contains(lines.get(place)), lines.get(place));
        }
    }

    @Test
    @DisplayName("marks nothing in a file that is new as a whole")
    void marksNoNewFile() {
        Steps.Version first = steps.versions().getFirst();
        assertEquals("code/part1-hello/1/Main.java.html", first.address());
        assertEquals(Set.of(), first.added());
    }

    @Test
    @DisplayName("has a file that comes later on this page, but none of later pages")
    void looksAhead() {
        Chapter routing = chapter("part3-routing");
        assertTrue(steps.at(routing, 1, "framework/Router.java").isPresent());
        assertTrue(steps.at(routing, 1, "notes/Notes.java").isEmpty());
        assertTrue(steps.at(routing, 1, "framework/Api.java").isPresent());
    }
}
