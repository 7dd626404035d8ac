package book;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Runs test classes of a part on some code, in a JVM of its own. Only what
 * they mention is compiled, as for a reader in the middle of the book, and the
 * package testsupport.
 */
final class TestRun {
    private static final Duration ENDED = Duration.ofMinutes(10);
    private static final String LAUNCHER =
            "org.junit.platform.console.ConsoleLauncher";

    private final Path src;
    private final String classPath;
    private final Path work;

    /**
     * @param part the folder of a part
     * @param classPath JUnit's launcher, and all that tests need
     * @param work an empty folder
     */
    TestRun(Path part, String classPath, Path work) {
        this.src = part.resolve("src");
        this.classPath = classPath;
        this.work = work;
    }

    /** The file of a test class, be it there or not; its kind is a folder. */
    Path file(String kind, String name) {
        return src.resolve(kind, "java", name.replace('.', '/') + ".java");
    }

    /**
     * Compiles and runs test classes.
     *
     * @param tests what to compile
     * @param names the classes to run
     * @param place what a message is about
     * @return how it ended, and what it said
     */
    Running run(Sources code, List<Path> tests, List<String> names,
            Place place)
            throws Exception {
        Path folder = Files.createTempDirectory(work, "code");
        Path classes = Files.createTempDirectory(work, "classes");
        code.writeTo(folder);
        compile(folder, classes, tests, place);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java")
                        .toString(),
                // It lives for some seconds only: no use in more compiling.
                "-XX:TieredStopAtLevel=1", "-Dcode=" + folder,
                "-Djava.util.logging.config.file="
                        + resources().resolve("logging.properties"),
                "-cp", path(classes, resources(), classPath),
                LAUNCHER, "execute", "--fail-if-no-tests", "--disable-banner",
                "--disable-ansi-colors", "--details=summary"));
        names.forEach(name -> command.addAll(
                List.of("--select-class", name)));
        Running run = new Running(
                new ProcessBuilder(command).directory(folder.toFile()));
        if (!Running.until(run::hasEnded, ENDED)) {
            run.close();
            throw place.problem(names + " still run after " + ENDED.toSeconds()
                    + " seconds. Give them a time limit.");
        }
        return run;
    }

    private void compile(Path folder, Path classes, List<Path> tests,
            Place place) throws IOException {
        List<Path> files = new ArrayList<>(Sources.javaFilesIn(folder));
        files.removeIf(path -> path.endsWith("Try.java"));
        files.addAll(tests);
        // JUnit and the log find some of these by name.
        Path support = src.resolve("test", "java", "testsupport");
        if (Files.exists(support)) {
            files.addAll(Sources.javaFilesIn(support));
        }
        Optional<String> error = Compiler.compile(files, classes,
                path(classes, classPath),
                "-sourcepath", src.resolve("test", "java").toString());
        if (error.isPresent()) {
            throw place.problem("The tests do not compile with the code as it"
                    + " is at the end of the page. The first error:\n"
                    + error.get().replace(src + File.separator, "")
                            .replace(folder + File.separator, ""));
        }
    }

    private Path resources() {
        return src.resolve("test", "resources");
    }

    private static String path(Object... entries) {
        return List.of(entries).stream().map(Object::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }
}
