package book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How {@code java Main.java} and {@code java Try.java} are run. The first time
 * on a page each is run as it is written, which compiles the sources each
 * time, some of them when they are first used; after that the classes of the
 * step are run, compiled once, which takes a tenth of the time and prints the
 * same. All else, and what does not compile, is run as it is written.
 */
final class Launch {
    private static final String TRY = "Try.java";
    private static final Pattern PROGRAM =
            Pattern.compile("\\bjava\\b[^|;&]*\\b(Main|Try)\\.java\\b");

    private final Path work;
    private final Ports ports;
    /** The class path of what compiles. */
    private final Map<Sources, Optional<String>> compiled = new HashMap<>();
    /** The programs that were run as they are written. */
    private final Set<String> proved = new HashSet<>();

    /** @param work an empty folder */
    Launch(Path work, Ports ports) {
        this.work = work;
        this.ports = ports;
    }

    /** The class path to run in place of the program, if so. */
    Optional<String> classes(String command, Sources code) throws IOException {
        Matcher program = PROGRAM.matcher(command);
        if (!program.find() || proved.add(program.group(1))) {
            return Optional.empty();
        }
        Sources used = program.group(1).equals("Try")
                ? code : code.without(TRY);
        Optional<String> classes = compiled.get(used);
        if (classes == null) {
            classes = compile(used);
            compiled.put(used, classes);
        }
        return classes;
    }

    Ports ports() {
        return ports;
    }

    private Optional<String> compile(Sources code) throws IOException {
        Path folder = Files.createTempDirectory(work, "sources");
        Path classes = Files.createTempDirectory(work, "classes");
        ports.toReal(code).writeTo(folder);
        String path = Jars.classPath(classes, code);
        List<Path> files = Sources.javaFilesIn(folder);
        return Compiler.compile(files, classes, path).isEmpty()
                ? Optional.of(path) : Optional.empty();
    }
}
