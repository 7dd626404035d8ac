package book;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each exercise can be solved, and is not solved yet. */
class ExercisesTest {
    private final Book book = Repository.book();

    @TempDir
    private Path work;

    @TestFactory
    @DisplayName("Exercise ›")
    List<DynamicTest> exercises() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Chapter chapter : book.chapters()) {
            List<Exercise> exercises = Exercise.of(chapter);
            tests.addAll(new StepByStep(chapter.name())
                    .add("nothing is left over", () ->
                            ExerciseCheck.checkNothingLeftOver(
                                    book, chapter, exercises))
                    .tests());
            for (Exercise exercise : exercises) {
                tests.addAll(prove(chapter.name(), exercise));
            }
        }
        return tests;
    }

    private List<DynamicTest> prove(String part, Exercise exercise)
            throws IOException {
        Sources code = book.code(part);
        ExerciseCheck check = new ExerciseCheck(book, part, exercise,
                System.getProperty("java.class.path"), work);
        return new StepByStep(part + ": " + exercise.title())
                .add("the check fails unsolved", () -> check.failsOn(code))
                .add("the check passes solved", () -> check.passesOn(
                        Replay.apply(code, book.solution(exercise))))
                .tests();
    }
}
