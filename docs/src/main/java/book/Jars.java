package book;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The jars of Jetty, for code that imports it. A reader has them in a folder
 * of their own; here they are on this program's class path.
 */
final class Jars {
    private static final String FOLDER = "jars";
    private static final String IMPORT = "import org.eclipse.jetty.";

    private Jars() {
    }

    /** A class path: a folder, and the jars that some code needs, if any. */
    static String classPath(Path folder, Sources code) {
        return Stream.concat(Stream.of(folder), of(code).stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Puts the jars where the reader has put them, if the code needs them. */
    static void linkInto(Path folder, Sources code) throws IOException {
        Path jars = folder.resolve(FOLDER);
        if (Files.exists(jars)) {
            return;
        }
        for (Path jar : of(code)) {
            Files.createDirectories(jars);
            Files.createSymbolicLink(
                    jars.resolve(jar.getFileName()), jar.toAbsolutePath());
        }
    }

    private static List<Path> of(Sources code) {
        if (code.files().values().stream()
                .noneMatch(text -> text.contains(IMPORT))) {
            return List.of();
        }
        String all = System.getProperty("java.class.path");
        return Stream.of(all.split(File.pathSeparator)).map(Path::of)
                .filter(jar -> jar.getFileName().toString()
                        .matches("(jetty|slf4j)-.*\\.jar"))
                .toList();
    }
}
