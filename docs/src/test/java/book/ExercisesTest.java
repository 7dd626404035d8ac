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

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Each exercise can be solved, is not solved yet, and its solution is run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExercisesTest {
    private final Book book = Repository.book();
    private final List<Walk> walks = new ArrayList<>();
    private final Tally tally = new Tally();

    @TempDir
    private Path work;

    @AfterAll
    void stopAndReport() {
        walks.forEach(Walk::close);
        System.out.println("Exercises: " + tally);
        assertTrue(tally.of("exercises") >= book.chapters().size(),
                tally::toString);
    }

    @TestFactory
    @DisplayName("Exercise ›")
    List<DynamicTest> exercises() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String part : book.parts()) {
            List<Exercise> ofPart = new ArrayList<>();
            for (Chapter chapter : book.chaptersOf(part)) {
                List<Exercise> exercises = Exercise.of(chapter);
                ofPart.addAll(exercises);
                tests.addAll(prove(chapter, exercises));
            }
            tests.addAll(new StepByStep(part).add("nothing is left over", () ->
                    ExerciseCheck.checkNothingLeftOver(book, part, ofPart))
                    .tests());
        }
        return tests;
    }

    private List<DynamicTest> prove(Chapter chapter, List<Exercise> exercises)
            throws IOException {
        Sources code = Route.inOrder(book, chapter).end();
        ExerciseCheck check = new ExerciseCheck(chapter, new TestRun(
                book.root().resolve(chapter.part()),
                System.getProperty("java.class.path"), work));
        List<DynamicTest> tests = new StepByStep(chapter.name())
                .add("the checks fail unsolved", () ->
                        check.failOn(code, exercises)).tests();
        for (Exercise exercise : exercises) {
            tests.addAll(solve(chapter, exercise, code, check));
        }
        return tests;
    }

    private List<DynamicTest> solve(Chapter chapter, Exercise exercise,
            Sources code, ExerciseCheck check) throws IOException {
        Chapter solution = book.solution(exercise);
        Sources solved = Replay.apply(code, solution);
        Walk walk = new Walk(solution,
                Files.createTempDirectory(work, solution.name()),
                code, code, tally);
        walks.add(walk);
        return new StepByStep(chapter.name() + ": " + exercise.title())
                .add("the check passes solved", () ->
                        check.passesOn(solved, exercise))
                .walk(solution, walk)
                .add("the solution was checked", () -> {
                    walk.close();
                    tally.add("exercises", 1);
                    assertTrue(solution.blocks().anyMatch(Block::isChange));
                    assertTrue(Report.of(solution).commands() >= 2);
                }).tests();
    }
}
