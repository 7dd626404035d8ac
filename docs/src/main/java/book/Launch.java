package book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How {@code java Main.java} is run. The first time on a page it is run as it
 * is written, which compiles the sources each time; after that the classes of
 * the step are run, compiled once, which takes a tenth of the time and prints
 * the same. All else, and what does not compile, is run as it is written.
 */
final class Launch {
    private static final Pattern MAIN =
            Pattern.compile("\\bjava\\b[^|;&]*\\bMain\\.java\\b");

    private final Path work;
    private final Ports ports;
    private final Map<Sources, Optional<Path>> compiled = new HashMap<>();
    private boolean isProved;

    /** @param work an empty folder */
    Launch(Path work, Ports ports) {
        this.work = work;
        this.ports = ports;
    }

    /** The classes to run in place of Main.java, if so. */
    Optional<Path> classes(String command, Sources code) throws IOException {
        if (!MAIN.matcher(command).find()) {
            return Optional.empty();
        }
        if (!isProved) {
            isProved = true;
            return Optional.empty();
        }
        Optional<Path> classes = compiled.get(code);
        if (classes == null) {
            classes = compile(code);
            compiled.put(code, classes);
        }
        return classes;
    }

    Ports ports() {
        return ports;
    }

    private Optional<Path> compile(Sources code) throws IOException {
        Path folder = Files.createTempDirectory(work, "sources");
        Path classes = Files.createTempDirectory(work, "classes");
        ports.toReal(code.without("Try.java")).writeTo(folder);
        List<Path> files = Sources.javaFilesIn(folder);
        return Compiler.compile(files, classes, classes.toString()).isEmpty()
                ? Optional.of(classes) : Optional.empty();
    }
}
