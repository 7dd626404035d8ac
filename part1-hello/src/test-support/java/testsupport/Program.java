package testsupport;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A part's own program, run as a reader runs it: in a process of its own. */
public final class Program implements AutoCloseable {
    private static final String READY = "Listening on ";
    private static final Path OWN = Path.of("src/main/java");

    private final Process process;
    private final Thread reader;
    private final List<String> output = new ArrayList<>();
    private final CompletableFuture<URI> ready = new CompletableFuture<>();

    private Program(List<String> options, String main, String argument)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"),
                main, argument));
        process = new ProcessBuilder(command)
                .directory(folder().toFile())
                .redirectErrorStream(true)
                .start();
        reader = Thread.ofVirtual().start(this::readOutput);
    }

    /** The folder of the code under test: this part's, or that of -Dcode. */
    public static Path folder() {
        String code = System.getProperty("code");
        return code == null ? OWN : Path.of(code);
    }

    /** Whether the code under test is this part's. */
    static boolean isPartsOwn() {
        return folder().toAbsolutePath().equals(OWN.toAbsolutePath());
    }

    /** Starts the program on a free port and waits until it says it is ready. */
    public static Program start() throws Exception {
        return start("Main");
    }

    /** Starts another program, with options for its JVM, and waits for it. */
    public static Program start(String main, String... options) throws Exception {
        Program program = new Program(List.of(options), main, "0");
        program.ready.get(30, TimeUnit.SECONDS);
        return program;
    }

    /** Starts the program on this port and does not wait for it. */
    public static Program launch(String port) throws IOException {
        return new Program(List.of(), "Main", port);
    }

    public URI uri() {
        return ready.join();
    }

    public int port() {
        return uri().getPort();
    }

    /** Waits for the program to end, and gives its exit status. */
    public int exitStatus() throws InterruptedException {
        if (!process.waitFor(40, TimeUnit.SECONDS)) {
            throw new AssertionError("Still running. It printed: " + output());
        }
        // What it said at its end may still be on the way.
        reader.join(Duration.ofSeconds(5));
        return process.exitValue();
    }

    /** Asks the program to stop, as Ctrl-C does (on Windows, ends it). */
    public void interrupt() {
        // Not process.destroy(), which would not read to the end of the output.
        process.toHandle().destroy();
    }

    /** What the program has printed so far. */
    public List<String> output() {
        synchronized (output) {
            return List.copyOf(output);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void readOutput() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line; (line = lines.readLine()) != null;) {
                synchronized (output) {
                    output.add(line);
                }
                if (line.startsWith(READY)) {
                    ready.complete(URI.create(line.substring(READY.length())));
                }
            }
        } catch (IOException closed) {
            // The process has ended: what it said until then is in the list.
        }
        ready.completeExceptionally(
                new AssertionError("It never said \"" + READY + "…\": " + output()));
    }
}
