package book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the check of an exercise on some code. */
final class ExerciseCheck {
    private static final String KIND = "exercises";

    private final Chapter chapter;
    private final Exercise exercise;
    private final TestRun tests;

    ExerciseCheck(Chapter chapter, Exercise exercise, TestRun tests) {
        this.chapter = chapter;
        this.exercise = exercise;
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

    /** Checks that it fails unsolved, and tells a reader how to look. */
    void failsOn(Sources unsolved) throws Exception {
        try (Running check = run(unsolved)) {
            String output = String.join("\n", check.lines());
            if (check.status() == 0) {
                throw problem("passes without its solution. Make it ask for"
                        + " what the solution adds.");
            }
            if (!output.contains("curl ")) {
                throw problem("fails without a curl command in its message. Ask"
                        + " through testsupport.Http. It says:\n" + output);
            }
        }
    }

    /** Checks that it passes once it is solved. */
    void passesOn(Sources solved) throws Exception {
        try (Running check = run(solved)) {
            if (check.status() != 0) {
                throw problem("fails with its solution. Correct one of them."
                        + " It says:\n" + String.join("\n", check.lines()));
            }
        }
    }

    private Running run(Sources code) throws Exception {
        Path file = tests.file(KIND, exercise.check());
        if (!Files.exists(file)) {
            throw problem("is not there. Write " + chapter.part()
                    + "/src/exercises/java/" + exercise.check() + ".java");
        }
        return tests.run(code, file, List.of(exercise.check()),
                exercise.place());
    }

    private Problem problem(String rest) {
        return exercise.place().problem(
                "The check " + exercise.check() + " " + rest);
    }
}
