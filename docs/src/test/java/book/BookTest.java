package book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The chapters keep their word: each step of each chapter is a test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BookTest {
    /** How many chapters are written. Count up with each. */
    private static final int CHAPTERS = 4;

    private final Book book = Repository.book();
    private final List<Walk> walks = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();

    @TempDir
    private Path work;

    @AfterAll
    void stopAndReport() {
        walks.forEach(Walk::close);
        reports.forEach(System.out::println);
    }

    @Test
    @DisplayName("All chapters that are written are found")
    void findsAllChapters() throws IOException {
        assertEquals(CHAPTERS, book.chapters().size());
        try (Stream<Path> files = Files.list(book.root().resolve("docs"))) {
            assertEquals(CHAPTERS, files
                    .filter(file -> file.getFileName().toString()
                            .matches("part.*\\.md"))
                    .count());
        }
    }

    @TestFactory
    @DisplayName("Replay ›")
    List<DynamicTest> chapters() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Chapter chapter : book.chapters()) {
            tests.addAll(replay(chapter));
        }
        return tests;
    }

    @TestFactory
    @DisplayName("Solution ›")
    List<DynamicTest> solutions() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Chapter solution : book.solutions()) {
            Sources part = book.code(Book.partOf(solution));
            Tally tally = new Tally();
            Walk walk = walk(solution, part, part, tally);
            tests.addAll(new StepByStep(solution.name())
                    .walk(solution, walk)
                    .add("was checked", () -> {
                        walk.close();
                        assertAllDone(solution, tally);
                    })
                    .tests());
        }
        return tests;
    }

    private List<DynamicTest> replay(Chapter chapter) throws IOException {
        String part = chapter.name();
        Sources finished = book.code(part);
        Tally tally = new Tally();
        Walk walk = walk(chapter, book.codeBefore(part), finished, tally);
        return new StepByStep(part)
                .add("has all sections", () -> assertTrue(
                        Template.check(chapter, finished) >= 8))
                .add("shows as ours what is ours", () ->
                        Illustrations.check(chapter, finished))
                .walk(chapter, walk)
                .add("ends with the code of the part", () -> {
                    Comparison.check(chapter.end(), walk.code(), finished);
                    reports.add(Report.of(chapter, Comparison.unexplainedLines(
                            walk.code(), finished)));
                })
                .add("was checked", () -> {
                    walk.close();
                    assertAllDone(chapter, tally);
                })
                .tests();
    }

    private Walk walk(Chapter chapter, Sources before, Sources finished,
            Tally tally) throws IOException {
        Walk walk = new Walk(chapter,
                Files.createTempDirectory(work, chapter.name()),
                before, finished, tally);
        walks.add(walk);
        return walk;
    }

    /** A chapter has each kind of step, and none was skipped unseen. */
    private static void assertAllDone(Chapter chapter, Tally tally) {
        long changes = chapter.blocks().filter(Block::isChange).count();
        assertTrue(changes >= 1, tally::toString);
        assertEquals(changes, tally.of("changes"), tally::toString);
        assertTrue(tally.of("compilations") >= 1, tally::toString);
        StepByStep.assumeTranscriptsRun();
        long commands = Report.of(chapter, 0).commands();
        assertTrue(commands >= 2 && tally.of("commands") >= commands,
                tally::toString);
    }
}
