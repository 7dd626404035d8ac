package book;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A reader's shell, in a copy of the reader's folder. */
final class Shell {
    /** Runs classes in place of a program's source, if there are some. */
    private static final String JAVA = """
            #!/bin/sh
            for word do
              shift
              case "$CLASSES:$word" in
                ?*:Main.java|?*:Try.java)
                  set -- "$@" -cp "$CLASSES" "${word%.java}" ;;
                *)
                  set -- "$@" "$word" ;;
              esac
            done
            exec "$JAVA" -XX:TieredStopAtLevel=1 "$@"
            """;
    private static final String[] MAY_DISTURB = {
        "CLASSES", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS",
        "CLASSPATH", "http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"};

    private final Path folder;
    private final Path curlHome;
    private final Path bin;
    private final Ports ports;
    private Sources written = Sources.EMPTY;

    /** @param work an empty folder */
    Shell(Path work, Ports ports) throws IOException {
        this.ports = ports;
        this.folder = Files.createDirectory(work.resolve("code"));
        this.curlHome = Files.createDirectory(work.resolve("home"));
        this.bin = Files.createDirectory(work.resolve("bin"));
        Path java = Files.writeString(bin.resolve("java"), JAVA);
        Files.setPosixFilePermissions(
                java, PosixFilePermissions.fromString("rwxr-xr-x"));
        // What curl does by itself when it writes to a terminal.
        Files.writeString(curlHome.resolve(".curlrc"),
                "silent\nshow-error\nno-buffer\n");
    }

    /** Why nothing can be run on this computer, if so. */
    static Optional<String> missing() {
        if (File.separatorChar == '\\') {
            return Optional.of("Transcripts are written for a POSIX shell");
        }
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(bin -> Files.isExecutable(Path.of(bin, "curl")))
                ? Optional.empty() : Optional.of("There is no curl here");
    }

    /** Puts the code so far into the folder, with real ports. */
    void write(Sources code) throws IOException {
        for (String path : written.files().keySet()) {
            if (code.text(path).isEmpty()) {
                Files.deleteIfExists(folder.resolve(path));
            }
        }
        ports.toReal(code).writeTo(folder);
        Jars.linkInto(folder, code);
        written = code;
    }

    /**
     * Runs a command.
     *
     * @param classes the class path that stands in for Main.java or Try.java,
     *     if so
     */
    Running run(String command, Optional<String> classes) throws IOException {
        String real = ports.toReal(command);
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", real)
                .directory(folder.toFile());
        Map<String, String> environment = shell.environment();
        for (String name : MAY_DISTURB) {
            environment.remove(name);
        }
        environment.merge("PATH", bin.toString(),
                (old, first) -> first + File.pathSeparator + old);
        environment.put("JAVA", Path.of(
                System.getProperty("java.home"), "bin", "java").toString());
        classes.ifPresent(path -> environment.put("CLASSES", path));
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("CURL_HOME", curlHome.toString());
        return new Running(shell);
    }
}
