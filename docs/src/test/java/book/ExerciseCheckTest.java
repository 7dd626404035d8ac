package book;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Checks of exercises that check nothing, and solutions that solve nothing. */
class ExerciseCheckTest {
    private static final String PART = "part1-hello";

    private final Book book = Repository.book();
    private final Chapter chapter = book.chapters().getFirst();
    private final Exercise exercise = Exercise.of(chapter).getFirst();

    @TempDir
    private Path work;

    @Test
    @DisplayName("A check that passes without the solution is refused")
    void refusesCheckThatPasses() throws Exception {
        Sources solved = Replay.apply(book.code(PART), book.solution(exercise));
        refuses("passes without its solution",
                () -> check(exercise).failsOn(solved));
    }

    @Test
    @DisplayName("A solution that does not pass is refused")
    void refusesSolutionThatFails() throws Exception {
        Sources unsolved = book.code(PART);
        refuses("fails with its solution",
                () -> check(exercise).passesOn(unsolved));
    }

    @Test
    @DisplayName("A check that fails without a curl command is refused")
    void refusesCheckWithoutCurl() {
        Sources broken = new Sources(Map.of("Main.java",
                "void main() { IO.println(\"No server\"); }\n"));
        refuses("without a curl command",
                () -> check(exercise).failsOn(broken));
    }

    @Test
    @DisplayName("A check or a solution that is not there is refused")
    void refusesMissing() throws IOException {
        Exercise none = new Exercise(
                exercise.place(), "None", "NoExercise", "no");
        Sources code = book.code(PART);
        refuses("Write part1-hello/src/exercises/java/NoExercise.java",
                () -> check(none).failsOn(code));
        refuses("There is no docs/solutions/no.md", () -> book.solution(none));
    }

    @Test
    @DisplayName("A check and a solution that no exercise names are refused")
    void refusesLeftOver() {
        Problem problem = assertThrows(Problem.class, () -> ExerciseCheck
                .checkNothingLeftOver(book, chapter, List.of()));
        for (String name : List.of("part1-favicon", "FaviconExercise")) {
            assertTrue(problem.getMessage().contains(name), name);
        }
    }

    private ExerciseCheck check(Exercise checked) {
        return new ExerciseCheck(book, PART, checked,
                System.getProperty("java.class.path"), work);
    }

    private void refuses(String words, Executable action) {
        Problem problem = assertThrows(Problem.class, action);
        assertTrue(problem.getMessage().startsWith(exercise.place().toString()),
                problem::getMessage);
        assertTrue(problem.getMessage().contains(words), problem::getMessage);
    }
}
