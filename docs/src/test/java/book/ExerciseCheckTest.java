package book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Checks of exercises that check nothing, and solutions that solve nothing. */
class ExerciseCheckTest {
    private static final String PART = "part1-hello";

    @TempDir
    private Path root;

    @TempDir
    private Path work;

    private Book book;
    private Chapter chapter;
    private Exercise exercise;

    @BeforeEach
    void copy() throws IOException {
        book = new Fixture(root).book();
        chapter = book.chapters().getFirst();
        exercise = Exercise.of(chapter).getFirst();
    }

    @Test
    @DisplayName("A check that passes only with the solution is accepted")
    void acceptsSolution() throws Exception {
        check().failOn(book.code(PART), Exercise.of(chapter));
        check().passesOn(solved(), exercise);
    }

    @Test
    @DisplayName("A check that passes without the solution is refused")
    void refusesCheckThatPasses() throws Exception {
        Sources solved = solved();
        refuses("passes without its solution",
                () -> check().failOn(solved, Exercise.of(chapter)));
    }

    @Test
    @DisplayName("A solution that does not pass is refused")
    void refusesSolutionThatFails() throws Exception {
        Sources unsolved = book.code(PART);
        refuses("fails with its solution",
                () -> check().passesOn(unsolved, exercise));
    }

    @Test
    @DisplayName("A check that fails without a curl command is refused")
    void refusesCheckWithoutCurl() {
        Sources broken = new Sources(Map.of("Main.java",
                "void main() { IO.println(\"No server\"); }\n"));
        refuses("without a curl command",
                () -> check().failOn(broken, List.of(exercise)));
    }

    @Test
    @DisplayName("A check that does not compile is refused")
    void refusesCheckThatDoesNotCompile() throws IOException {
        Path file = root.resolve(PART, "src/exercises/java/FirstExercise.java");
        Files.writeString(file, Files.readString(file).replace("Code.", "None."));
        Sources code = book.code(PART);
        refuses("FirstExercise.java:", () -> check().failOn(code, List.of(exercise)));
    }

    @Test
    @DisplayName("A check or a solution that is not there is refused")
    void refusesMissing() throws IOException {
        Exercise none = new Exercise(
                exercise.place(), "None", "NoExercise", "no");
        Sources code = book.code(PART);
        refuses("Write part1-hello/src/exercises/java/NoExercise.java",
                () -> check().failOn(code, List.of(none)));
        refuses("There is no docs/solutions/no.md", () -> book.solution(none));
    }

    @Test
    @DisplayName("A check and a solution that no exercise names are refused")
    void refusesLeftOver() {
        Problem problem = assertThrows(Problem.class, () -> ExerciseCheck
                .checkNothingLeftOver(book, PART, List.of()));
        for (String name : List.of("part1-first", "FirstExercise")) {
            assertTrue(problem.getMessage().contains(name), name);
        }
    }

    private Sources solved() throws IOException {
        return Replay.apply(book.code(PART), book.solution(exercise));
    }

    private ExerciseCheck check() {
        return new ExerciseCheck(chapter, new TestRun(
                root.resolve(PART), System.getProperty("java.class.path"),
                work));
    }

    private void refuses(String words, Executable action) {
        Problem problem = assertThrows(Problem.class, action);
        assertTrue(problem.getMessage().startsWith(exercise.place().toString()),
                problem::getMessage);
        assertTrue(problem.getMessage().contains(words), problem::getMessage);
    }
}
