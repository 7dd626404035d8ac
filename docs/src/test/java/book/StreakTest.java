package book;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Edits that leave code that does not compile are counted. */
class StreakTest {
    @TempDir
    private Path root;

    @Test
    @DisplayName("More than three in a row are refused, with the first of them")
    void refusesLongStreaks() {
        Streak streak = new Streak();
        add(streak, 1, true);
        add(streak, 2, false);
        add(streak, 3, true);
        for (int line = 4; line < 7; line++) {
            add(streak, line, false);
        }
        streak.check();
        assertEquals("longest run of edits that do not compile: 3, from line 4",
                streak.toString());
        add(streak, 7, false);
        Problem problem = assertThrows(Problem.class, streak::check);
        assertTrue(problem.getMessage().startsWith(
                "docs/test.md:4 (Test): From here on, 4 edits in a row"),
                problem::getMessage);
    }

    @Test
    @DisplayName("They are counted as a page is read")
    void countsEdits() throws Exception {
        Fixture fixture = new Fixture(root);
        Chapter chapter = fixture.chapter();
        try (Walk walk = new Walk(chapter, root, Sources.EMPTY, Sources.EMPTY,
                new Tally())) {
            for (Step step : Step.of(chapter)) {
                if (step instanceof Step.Change) {
                    walk.take(step);
                }
            }
            assertEquals(1, walk.streak().longest());
        }
    }

    private static void add(Streak streak, int line, boolean compiles) {
        streak.add(new Place("docs/test.md", "Test", line), compiles);
    }
}
