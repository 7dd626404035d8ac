package book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Runs the checks of a page's exercises on some code. */
final class ExerciseCheck {
    private static final String KIND = "exercises";
    /** How JUnit's launcher begins to tell of one. */
    private static final Pattern FAILURE =
            Pattern.compile("^ {2}JUnit ", Pattern.MULTILINE);

    private final Chapter chapter;
    private final TestRun tests;

    ExerciseCheck(Chapter chapter, TestRun tests) {
        this.chapter = chapter;
        this.tests = tests;
    }

    /** Checks that each check and each solution belongs to an exercise. */
    static void checkNothingLeftOver(
            Book book, String part, List<Exercise> exercises)
            throws IOException {
        List<String> left = new ArrayList<>();
        book.solutions().stream()
                .filter(solution -> solution.part().equals(part))
                .map(Chapter::name)
                .forEach(left::add);
        Path checks = book.root().resolve(part, "src", KIND, "java");
        for (Path file : Files.exists(checks)
                ? Sources.filesIn(checks) : List.<Path>of()) {
            left.add(file.getFileName().toString().replace(".java", ""));
        }
        for (Exercise exercise : exercises) {
            left.remove(exercise.solution());
            left.remove(exercise.check());
        }
        if (!left.isEmpty()) {
            throw new Problem("No exercise of the pages of " + part + " names "
                    + String.join(", ", left) + ". Set one, or delete them.");
        }
    }

    /** Checks that all fail unsolved, and tell a reader how to look. */
    void failOn(Sources unsolved, List<Exercise> exercises) throws Exception {
        try (Running run = run(unsolved, exercises)) {
            for (Exercise exercise : exercises) {
                checkFailure(exercise, String.join("\n", run.lines()));
            }
        }
    }

    /** Checks that one passes once it is solved. */
    void passesOn(Sources solved, Exercise exercise) throws Exception {
        try (Running run = run(solved, List.of(exercise))) {
            if (run.status() != 0) {
                throw problem(exercise, "fails with its solution. Correct one"
                        + " of them. It says:\n"
                        + String.join("\n", run.lines()));
            }
        }
    }

    /** @param said all failures, each of which names its class */
    private static void checkFailure(Exercise exercise, String said) {
        List<String> failures = FAILURE.splitAsStream(said)
                .filter(failure -> failure.contains(
                        "[className = '" + exercise.check() + "'"))
                .toList();
        if (failures.isEmpty()) {
            throw problem(exercise, "passes without its solution. Make it ask"
                    + " for what the solution adds.");
        }
        if (failures.stream().noneMatch(text -> text.contains("curl "))) {
            throw problem(exercise, "fails without a curl command in its"
                    + " message. Ask through testsupport.Http. It says:\n"
                    + String.join("\n", failures));
        }
    }

    private Running run(Sources code, List<Exercise> exercises)
            throws Exception {
        List<Path> files = new ArrayList<>();
        for (Exercise exercise : exercises) {
            Path file = tests.file(KIND, exercise.check());
            if (!Files.exists(file)) {
                throw problem(exercise, "is not there. Write " + chapter.part()
                        + "/src/exercises/java/" + exercise.check() + ".java");
            }
            files.add(file);
        }
        return tests.run(code, files,
                exercises.stream().map(Exercise::check).toList(),
                exercises.getFirst().place());
    }

    private static Problem problem(Exercise exercise, String rest) {
        return exercise.place().problem(
                "The check " + exercise.check() + " " + rest);
    }
}
