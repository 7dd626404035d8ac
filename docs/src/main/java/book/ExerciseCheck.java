package book;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs the check of an exercise on some code, in a JVM of its own. */
public final class ExerciseCheck {
    private static final Duration ENDED = Duration.ofMinutes(2);
    private static final String LAUNCHER =
            "org.junit.platform.console.ConsoleLauncher";

    private final Book book;
    private final String part;
    private final Exercise exercise;
    private final String classPath;
    private final Path work;

    /**
     * @param classPath JUnit's launcher, and all that tests need
     * @param work an empty folder
     */
    public ExerciseCheck(Book book, String part, Exercise exercise,
            String classPath, Path work) {
        this.book = book;
        this.part = part;
        this.exercise = exercise;
        this.classPath = classPath;
        this.work = work;
    }

    /** Checks that each check and each solution belongs to an exercise. */
    public static void checkNothingLeftOver(
            Book book, Chapter chapter, List<Exercise> exercises)
            throws IOException {
        String part = chapter.name();
        List<String> left = new ArrayList<>();
        book.solutions().stream()
                .filter(solution -> Book.partOf(solution).equals(part))
                .map(Chapter::name)
                .forEach(left::add);
        for (Path file : Sources.filesIn(checks(book, part))) {
            left.add(file.getFileName().toString().replace(".java", ""));
        }
        for (Exercise exercise : exercises) {
            left.remove(exercise.solution());
            left.remove(exercise.check());
        }
        if (!left.isEmpty()) {
            throw Template.section(chapter, Template.EXERCISES).place().problem(
                    "No exercise names " + String.join(", ", left)
                    + ". Set one, or delete them.");
        }
    }

    /** Checks that it fails unsolved, and tells a reader how to look. */
    public void failsOn(Sources unsolved) throws Exception {
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
    public void passesOn(Sources solved) throws Exception {
        try (Running check = run(solved)) {
            if (check.status() != 0) {
                throw problem("fails with its solution. Correct one of them."
                        + " It says:\n" + String.join("\n", check.lines()));
            }
        }
    }

    private Running run(Sources code) throws Exception {
        Path folder = Files.createTempDirectory(work, "code");
        Path classes = Files.createTempDirectory(work, "classes");
        code.writeTo(folder);
        compile(folder, classes);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Running check = new Running(new ProcessBuilder(java.toString(),
                "-Dcode=" + folder,
                "-Djava.util.logging.config.file="
                        + support().resolveSibling("logging.properties"),
                "-cp", classes + File.pathSeparator + classPath,
                LAUNCHER, "execute", "--select-class", exercise.check(),
                "--fail-if-no-tests", "--disable-banner",
                "--disable-ansi-colors", "--details=none")
                .directory(folder.toFile()));
        if (!Running.until(check::hasEnded, ENDED)) {
            check.close();
            throw problem("still runs after " + ENDED.toSeconds()
                    + " seconds. Give it a time limit.");
        }
        return check;
    }

    private void compile(Path folder, Path classes) throws IOException {
        Path checks = checks(book, part);
        if (!Files.exists(checks.resolve(exercise.check() + ".java"))) {
            throw problem("is not there. Write " + part
                    + "/src/exercises/java/" + exercise.check() + ".java");
        }
        List<Path> files = new ArrayList<>();
        for (Path source : List.of(folder, support(), checks)) {
            files.addAll(Sources.javaFilesIn(source));
        }
        Optional<String> error = Compiler.compile(files, classes, classPath);
        if (error.isPresent()) {
            throw problem("does not compile. The first error:\n" + error.get());
        }
    }

    private static Path checks(Book book, String part) {
        return book.root().resolve(part, "src", "exercises", "java");
    }

    private Path support() {
        return book.root().resolve(
                "part1-hello", "src", "test-support", "java");
    }

    private Problem problem(String rest) {
        return exercise.place().problem(
                "The check " + exercise.check() + " " + rest);
    }
}
