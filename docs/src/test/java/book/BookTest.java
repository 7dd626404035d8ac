package book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The chapters keep their word: each step of each chapter is a test. */
class BookTest {
    /** How many chapters are written. Count up with each. */
    private static final int CHAPTERS = 1;

    @TempDir
    Path work;

    private final Book book = Repository.book();

    @Test
    @DisplayName("All chapters that are written are found, and nothing else")
    void findsAllChapters() throws IOException {
        assertEquals(CHAPTERS, book.chapters().size());
        try (Stream<Path> files = Files.list(book.root().resolve("docs"))) {
            assertEquals(CHAPTERS, files
                    .filter(file -> file.toString().endsWith(".md")).count());
        }
    }

    @TestFactory
    @DisplayName("Each chapter replays into its part")
    Stream<DynamicTest> chapters() {
        return book.chapters().stream().flatMap(chapter -> {
            try {
                return replay(chapter);
            } catch (IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            }
        });
    }

    private Stream<DynamicTest> replay(Chapter chapter) throws IOException {
        String part = chapter.name();
        Sources finished = book.code(part);
        Tally tally = new Tally();
        Walk walk = new Walk(chapter, Files.createTempDirectory(work, part),
                book.codeBefore(part), finished, tally);
        return new StepByStep()
                .walk(chapter, walk)
                .add(part + ": ends with the code of the part", () ->
                        Comparison.check(chapter.end(), walk.code(), finished))
                .tests();
    }
}
