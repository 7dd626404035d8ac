package book;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A reader's shell, in a copy of the reader's folder. */
final class Shell {
    private static final String[] MAY_DISTURB = {
        "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH",
        "http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"};

    private final Path folder;
    private final Path curlHome;
    private final Ports ports;
    private Sources written = Sources.EMPTY;

    /** @param work an empty folder */
    Shell(Path work, Ports ports) throws IOException {
        this.ports = ports;
        this.folder = Files.createDirectory(work.resolve("code"));
        this.curlHome = Files.createDirectory(work.resolve("home"));
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
        Sources real = code;
        for (var file : code.files().entrySet()) {
            if (file.getKey().endsWith(".java")) {
                real = real.with(file.getKey(), ports.toReal(file.getValue()));
            }
        }
        real.writeTo(folder);
        written = code;
    }

    Running run(String command) throws IOException {
        String real = ports.toReal(command);
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", real)
                .directory(folder.toFile());
        Map<String, String> environment = shell.environment();
        for (String name : MAY_DISTURB) {
            environment.remove(name);
        }
        Path java = Path.of(System.getProperty("java.home"), "bin");
        environment.merge("PATH", java.toString(),
                (old, bin) -> bin + File.pathSeparator + old);
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("CURL_HOME", curlHome.toString());
        return new Running(shell);
    }
}
