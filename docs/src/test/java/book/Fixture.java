package book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.function.Executable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A copy of the small book in the test resources, to break and to check. */
final class Fixture {
    private static final Path ORIGINAL = Path.of("src/test/resources/fixture");

    private final Path root;
    private final Path chapter;

    /** @param root an empty folder */
    Fixture(Path root) throws IOException {
        this.root = root;
        this.chapter = root.resolve("docs/part1-hello.md");
        Sources.read(ORIGINAL).writeTo(root);
    }

    Path root() {
        return root;
    }

    Book book() throws IOException {
        return Book.read(root);
    }

    /** Its first chapter, as it is now. */
    Chapter chapter() throws IOException {
        return Chapter.read("part1-hello", root, chapter);
    }

    Page page() throws IOException {
        return Page.read(root, chapter);
    }

    /** Replaces a text that is in the first chapter just once. */
    Fixture edit(String old, String now) throws IOException {
        return edit("docs/part1-hello.md", old, now);
    }

    Fixture edit(String file, String old, String now) throws IOException {
        String text = Files.readString(root.resolve(file));
        assertEquals(2, text.split(Pattern.quote(old), -1).length,
                () -> "Not just once in " + file + ": " + old);
        Files.writeString(root.resolve(file), text.replace(old, now));
        return this;
    }

    /** Puts a block into the goal of the first chapter. */
    Fixture insert(String block) throws IOException {
        return edit("You need JDK 25.", "You need JDK 25.\n\n" + block);
    }

    /** Takes the first chapter's steps of some kinds. */
    Sources walk(List<Class<? extends Step>> kinds) throws Exception {
        Chapter read = chapter();
        Path work = Files.createDirectories(root.resolve("work"));
        Tally tally = new Tally();
        try (Walk walk = new Walk(read, work, Sources.EMPTY,
                book().code("part1-hello"), tally)) {
            for (Step step : Step.of(read)) {
                if (kinds.contains(step.getClass())) {
                    walk.take(step);
                }
            }
            return walk.code();
        }
    }

    /**
     * Checks that something is refused.
     *
     * @param at the beginning of the line that the message must name
     * @param section the section that it must name
     * @param words what it must say
     */
    Fixture refuses(String at, String section, String words, Executable check)
            throws IOException {
        Problem problem = assertThrows(Problem.class, check);
        String start = new Place("docs/part1-hello.md", section, line(at))
                + ": ";
        assertTrue(problem.getMessage().startsWith(start), () ->
                "Expected " + start + "\n" + problem.getMessage());
        assertTrue(problem.getMessage().contains(words), problem::getMessage);
        return this;
    }

    /** Checks that the chapter cannot be read, because of this line. */
    Fixture refuses(String at, String section, String words)
            throws IOException {
        return refuses(at, section, words, this::chapter);
    }

    /** The line, counted from 1, in which a text begins. */
    private int line(String text) throws IOException {
        String all = Files.readString(chapter);
        int index = all.indexOf(text);
        assertTrue(index >= 0, () -> "Not in the chapter: " + text);
        return (int) all.substring(0, index).lines().count() + 1;
    }
}
