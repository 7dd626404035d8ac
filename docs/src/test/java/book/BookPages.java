package book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The pages keep their word: each step of each page is a test. Every fourth
 * page is in a class of its own, so that processes share the work.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BookPages {
    private static final int CLASSES = 4;

    private final int first;
    private final Book book = Repository.book();
    private final List<Walk> walks = new ArrayList<>();
    private final List<String> reports = new ArrayList<>();

    @TempDir
    private Path work;

    /** @param first the number of its first page, from 0 on */
    BookPages(int first) {
        this.first = first;
    }

    @AfterAll
    void stopAndReport() {
        walks.forEach(Walk::close);
        reports.forEach(System.out::println);
    }

    @TestFactory
    @DisplayName("Page ›")
    List<DynamicTest> pages() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = first; i < book.chapters().size(); i += CLASSES) {
            Chapter chapter = book.chapters().get(i);
            Route inOrder = Route.inOrder(book, chapter);
            tests.addAll(inOrder(inOrder));
            Route alone = Route.alone(book, chapter);
            if (!alone.equals(inOrder)) {
                tests.addAll(alone(alone));
            }
        }
        return tests;
    }

    private List<DynamicTest> inOrder(Route route) throws IOException {
        Chapter chapter = route.page();
        Tally tally = new Tally();
        StepByStep steps = new StepByStep(chapter.name());
        Sources finished = route.end();
        Walk walk = walk(route, finished, tally);
        steps.add("has all sections", () -> {
            Shape.check(chapter, finished);
            tally.add("lines of an outline", Outline.check(chapter, finished,
                    book.root().resolve(chapter.part())));
            assertTrue(chapter.isShelf()
                    || tally.of("lines of an outline") >= 10, tally::toString);
            tally.add("illustrations", Illustrations.check(chapter, finished));
        }).walk(chapter, walk);
        if (!chapter.isShelf()) {
            steps.add("compiles again soon", walk.streak()::check);
        }
        if (book.endsPart(chapter)) {
            steps.add("ends with the code of the part", () ->
                    Comparison.check(chapter.end(), walk.code(),
                            book.code(chapter.part())));
        }
        return steps.add("passes its tests", () -> test(route, finished, tally))
                .add("was checked", () -> {
                    walk.close();
                    reports.add(Report.of(chapter) + "; " + walk.streak()
                            + "; " + tally);
                    assertAllDone(chapter, tally);
                }).tests();
    }

    /** Of a page that may be read without those before it on the shelf. */
    private List<DynamicTest> alone(Route route) throws IOException {
        Chapter chapter = route.page();
        Tally tally = new Tally();
        Sources finished = route.end();
        StepByStep steps = new StepByStep(chapter.name() + " alone");
        Walk walk = walk(route, finished, tally).withoutStreak();
        for (Step step : Step.of(chapter)) {
            if (!(step instanceof Step.Run)) {
                steps.add(step.name(), () -> walk.take(step));
            }
        }
        return steps.add("passes its tests", () -> test(route, finished, tally))
                .add("was checked", () -> assertChanged(chapter, tally))
                .tests();
    }

    private Walk walk(Route route, Sources finished, Tally tally)
            throws IOException {
        Walk walk = new Walk(route.page(),
                Files.createTempDirectory(work, route.page().name()),
                route.start(), finished, tally);
        walks.add(walk);
        return walk;
    }

    private void test(Route route, Sources code, Tally tally)
            throws Exception {
        TestRun tests = new TestRun(
                book.root().resolve(route.page().part()),
                System.getProperty("java.class.path"), work);
        // What only adds files cannot break what was tested before. All that a
        // page of the shelf breaks is broken at the end of the part as well,
        // where the part's own build runs all tests.
        tally.add("tests", !route.page().isShelf() && route.changesOthers()
                ? PageTests.check(route.page(), code, tests)
                : PageTests.checkOwn(route.page(), code, tests));
        PageTests.checkSuite(Route.alone(book, route.page()), tests);
    }

    /** A page has each kind of step, and none was skipped unseen. */
    private static void assertAllDone(Chapter chapter, Tally tally) {
        assertChanged(chapter, tally);
        StepByStep.assumeTranscriptsRun();
        long commands = Report.of(chapter).commands();
        assertTrue(commands >= 1 && tally.of("commands") >= commands,
                tally::toString);
    }

    private static void assertChanged(Chapter chapter, Tally tally) {
        long changes = chapter.blocks().filter(Block::isChange).count();
        assertTrue(changes >= 1, tally::toString);
        assertEquals(changes, tally.of("changes"), tally::toString);
        assertTrue(tally.of("compilations") >= 1, tally::toString);
    }
}
