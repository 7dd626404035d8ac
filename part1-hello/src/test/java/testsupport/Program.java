package testsupport;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.awaitility.core.ConditionTimeoutException;

import static org.awaitility.Awaitility.await;

/** A part's own program, run as a reader runs it: in a process of its own. */
public final class Program implements AutoCloseable {
    private static final String READY = "Listening on ";
    private static final Path OWN = Path.of("src/main/java");

    /** Those of this test and of all. What a test forgets ends with the tests. */
    private static final List<Program> STARTED = new CopyOnWriteArrayList<>();

    static {
        Runtime.getRuntime().addShutdownHook(
                new Thread(() -> STARTED.forEach(Program::close)));
    }

    private final Process process;
    private final Thread reader;
    private final List<String> output = new ArrayList<>();
    private final CompletableFuture<URI> ready = new CompletableFuture<>();
    private volatile int mark;
    private volatile boolean isClosed;

    private Program(List<String> options, String main, String argument)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        logging().ifPresent(command::add);
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"),
                main, argument));
        process = new ProcessBuilder(command)
                .directory(folder().toFile())
                .redirectErrorStream(true)
                .start();
        STARTED.add(this);
        reader = Thread.ofVirtual().start(this::readOutput);
    }

    /** Absent if somebody else runs the tests, without our resources. */
    private static Optional<String> logging() {
        return Optional.ofNullable(Program.class.getResource("/program-logging.properties"))
                .filter(found -> found.getProtocol().equals("file"))
                .map(found -> "-Djava.util.logging.config.file="
                        + Path.of(URI.create(found.toString())));
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
        try {
            program.ready.get(Patience.OF_PROGRAMS.toSeconds(), TimeUnit.SECONDS);
            return program;
        } catch (ExecutionException | TimeoutException silent) {
            String ended = silent instanceof ExecutionException
                    ? " before it ended" : " within "
                    + Patience.OF_PROGRAMS.toSeconds() + " seconds";
            program.close();
            program.mark = Integer.MAX_VALUE; // what it printed is told here
            throw new AssertionError("The program did not say \"" + READY
                    + "http://localhost:…\"" + ended + ", and so the tests do not"
                    + " know where to ask. It printed" + program.printed());
        }
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
        if (!process.waitFor(Patience.OF_PROGRAMS.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("The program should have ended, but still runs"
                    + " after " + Patience.OF_PROGRAMS.toSeconds()
                    + " seconds. It printed" + printed());
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

    /**
     * The first line like this, which may come a moment later.
     *
     * @param what says what it is, should there be none
     */
    public String line(String what, Predicate<String> like) {
        try {
            return await().until(() -> output().stream().filter(like).findFirst(),
                    Optional::isPresent).orElseThrow();
        } catch (ConditionTimeoutException never) {
            throw new AssertionError("Wanted: " + what
                    + "\nBut the program has printed" + printed());
        }
    }

    /** What follows these words in the first line that starts with them. */
    public String after(String words) {
        return line("a line that starts with \"" + words + "\"",
                printed -> printed.startsWith(words)).substring(words.length());
    }

    @Override
    public void close() {
        isClosed = true;
        process.destroyForcibly();
    }

    /** A new test begins: what was printed until now does not concern it. */
    static void markAll() {
        STARTED.removeIf(program -> program.isClosed);
        STARTED.forEach(program -> program.mark = program.output().size());
    }

    /** The exceptions that programs have printed since the mark. */
    static List<String> complaints() {
        return STARTED.stream().map(program -> {
            List<String> lines = program.output();
            return Thrown.show("The program has printed:",
                    lines.subList(Math.min(program.mark, lines.size()), lines.size()))
                    + (program.hasEnded() && !program.isClosed ? "The program has ended.\n" : "");
        }).toList();
    }

    private boolean hasEnded() {
        return !process.isAlive();
    }

    private String printed() {
        List<String> lines = output();
        String exception = Thrown.show("", lines);
        return lines.isEmpty() ? " nothing."
                : ":\n" + (exception.isEmpty() ? String.join("\n", lines) : exception);
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
        ready.completeExceptionally(new IllegalStateException("It has ended"));
    }
}
