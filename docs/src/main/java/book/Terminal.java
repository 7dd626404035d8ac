package book;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;

/** Types the transcripts of one section into a shell. */
final class Terminal implements AutoCloseable {
    private static final Duration HANGS = Duration.ofSeconds(2);

    private final Shell shell;
    private final Launch launch;
    /** How long a server may take to start, and a command to end. */
    private final Duration patience;
    /** Those that run, the one that was started last first. */
    private final Deque<Service> services = new ArrayDeque<>();

    /** @param work an empty folder */
    Terminal(Path work, Launch launch, Duration patience) throws IOException {
        this.launch = launch;
        this.patience = patience;
        this.shell = new Shell(work, launch.ports());
    }

    /** Runs a block; the number of commands that were compared. */
    int run(Block.Console console, Sources code) throws Exception {
        Transcript transcript = Transcript.of(console);
        shell.write(code);
        if (transcript.prompts().isEmpty()) {
            if (services.isEmpty()) {
                throw console.place().problem("No server runs here whose output"
                        + " this could be. Start one in this section, or begin"
                        + " commands with $.");
            }
            services.peek().look(console.place(),
                    transcript.serverOutput(), patience);
        }
        for (Prompt prompt : transcript.prompts()) {
            if (prompt.startsServer(code)) {
                start(prompt, code);
            } else {
                try (Running command = run(prompt, code)) {
                    compare(prompt, command);
                }
            }
        }
        return Math.max(1, transcript.prompts().size());
    }

    @Override
    public void close() {
        services.forEach(Service::close);
        services.clear();
    }

    /** Stops what runs of the same program, or at the same port, before. */
    private void start(Prompt prompt, Sources code) throws Exception {
        OptionalInt port = prompt.port(code);
        for (Service old : List.copyOf(services)) {
            if (old.isReplacedBy(prompt.program(), port)) {
                old.close();
                services.remove(old);
            }
        }
        Running running = run(prompt, code);
        Service service = new Service(
                prompt.program(), port, running, launch.ports());
        services.push(service);
        if (!service.start(prompt, patience)) {
            services.pop();
            compare(prompt, running);
        }
    }

    private Running run(Prompt prompt, Sources code) throws IOException {
        String command = prompt.command();
        if (command.contains("…")) {
            command = command.replace("…", services.stream()
                    .flatMap(service -> service.copied().stream())
                    .findFirst()
                    .orElseThrow(() -> prompt.place().problem("In a command,"
                            + " … stands for what it stood for when the server"
                            + " was started. Show that line of its output.")));
        }
        return shell.run(command, launch.classes(command, code));
    }

    private void compare(Prompt prompt, Running command) throws Exception {
        if (prompt.ending() == Prompt.Ending.HANGS) {
            compareHanging(prompt, command);
            return;
        }
        if (!Running.until(command::hasEnded, patience)) {
            throw prompt.place().problem("It still runs after "
                    + patience.toSeconds() + " seconds. If it should, end its"
                    + " line with: # hangs: stop it with Ctrl-C");
        }
        Judge.checkOutput(prompt, printed(command));
        Judge.checkStatus(prompt, command.status());
    }

    private void compareHanging(Prompt prompt, Running command)
            throws Exception {
        Running.until(() -> command.hasEnded()
                || Judge.isShown(prompt, printed(command)), patience);
        if (Running.until(command::hasEnded, HANGS)) {
            throw Judge.doesNotHang(
                    prompt, command.status(), printed(command));
        }
        Judge.checkOutput(prompt, printed(command));
    }

    private List<String> printed(Running command) {
        return launch.ports().toShown(command.lines());
    }
}
