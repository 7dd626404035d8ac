package book;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Types the transcripts of one section into a shell, and compares. */
final class Terminal implements AutoCloseable {
    private static final Duration HANGS = Duration.ofSeconds(2);
    private static final Duration PRINTED = Duration.ofSeconds(5);
    private static final Duration MORE = Duration.ofMillis(200);

    private final Shell shell;
    private final Ports ports;
    /** How long a server may take to start, and a command to end. */
    private final Duration patience;
    private Optional<Running> server = Optional.empty();
    /** How many lines of the server the text has shown. */
    private int seen;
    /** What a reader copies from the server's first lines: a token, say. */
    private Optional<String> copied = Optional.empty();

    /** @param work an empty folder */
    Terminal(Path work, Ports ports, Duration patience) throws IOException {
        this.ports = ports;
        this.patience = patience;
        this.shell = new Shell(work, ports);
    }

    /** Runs a block; the number of commands that were compared. */
    int run(Block.Console console, Sources code) throws Exception {
        Transcript transcript = Transcript.of(console);
        shell.write(code);
        if (transcript.prompts().isEmpty()) {
            look(console.place(), transcript.serverOutput());
        }
        for (Prompt prompt : transcript.prompts()) {
            if (prompt.startsServer()) {
                start(prompt);
            } else {
                try (Running command = run(prompt)) {
                    compare(prompt, command);
                }
            }
        }
        return Math.max(1, transcript.prompts().size());
    }

    @Override
    public void close() {
        server.ifPresent(Running::close);
        server = Optional.empty();
        copied = Optional.empty();
        seen = 0;
    }

    private Running run(Prompt prompt) throws IOException {
        if (!prompt.command().contains("…")) {
            return shell.run(prompt.command());
        }
        String value = copied.orElseThrow(() -> prompt.place().problem(
                "In a command, … stands for what it stood for when the server"
                + " was started. Show that line of its output."));
        return shell.run(prompt.command().replace("…", value));
    }

    private void start(Prompt prompt) throws Exception {
        close();
        Running started = run(prompt);
        server = Optional.of(started);
        boolean ready = Running.until(() -> started.hasEnded()
                || isReady(prompt, started.wholeLines()), patience);
        if (started.hasEnded()) {
            close();
            compare(prompt, started);
            return;
        }
        List<String> lines = shown(started.wholeLines());
        OptionalInt start = Mask.start(prompt.output(), lines);
        if (start.isEmpty()) {
            throw differs(prompt.place(), prompt.output(), lines);
        }
        if (!ready) {
            throw prompt.place().problem("The server does not listen on port "
                    + prompt.port().orElse(0) + " after " + patience.toSeconds()
                    + " seconds. Correct the code, or the port.");
        }
        seen = start.getAsInt();
        copied = Mask.lastMasked(prompt.output(), lines);
    }

    private boolean isReady(Prompt prompt, List<String> lines) {
        return Mask.start(prompt.output(), shown(lines)).isPresent()
                && prompt.port().stream().allMatch(port -> Ports.isOpen(
                        Integer.parseInt(ports.toReal(String.valueOf(port)))));
    }

    private void look(Place place, List<String> expected) throws Exception {
        Running running = server.orElseThrow(() -> place.problem(
                "No server runs here whose output this could be. Start one"
                + " in this section, or begin commands with $."));
        Running.until(() -> Mask.matches(expected, unseen(running)), PRINTED);
        // More may be on its way that the text does not show.
        Thread.sleep(MORE);
        List<String> unseen = unseen(running);
        if (!Mask.matches(expected, unseen)) {
            throw differs(place, expected, unseen);
        }
        seen += unseen.size();
    }

    private List<String> unseen(Running running) {
        List<String> lines = shown(running.wholeLines());
        return lines.subList(Math.min(seen, lines.size()), lines.size());
    }

    private void compare(Prompt prompt, Running command) throws Exception {
        Place place = prompt.place();
        if (prompt.ending() == Prompt.Ending.HANGS) {
            compareHanging(prompt, command);
            return;
        }
        if (!Running.until(command::hasEnded, patience)) {
            throw place.problem("It still runs after " + patience.toSeconds()
                    + " seconds. If it should, end its line with:"
                    + " # hangs: stop it with Ctrl-C");
        }
        compareOutput(prompt, command);
        boolean succeeds = command.status() == 0;
        if (prompt.ending() == Prompt.Ending.SUCCEEDS && !succeeds) {
            throw place.problem("It ends with status " + command.status()
                    + ". If it should, end its line with: # fails");
        }
        if (prompt.ending() == Prompt.Ending.FAILS && succeeds) {
            throw place.problem("It is announced to fail, but succeeds."
                    + " Remove the comment, or correct the code.");
        }
        if (!succeeds && !prompt.output().isEmpty()
                && Set.of("…").containsAll(prompt.output())) {
            throw place.problem("It may fail for any reason. Show some words"
                    + " of what it prints.");
        }
    }

    private void compareHanging(Prompt prompt, Running command)
            throws Exception {
        Running.until(() -> Mask.matches(
                prompt.output(), shown(command.lines())), PRINTED);
        if (Running.until(command::hasEnded, HANGS)) {
            throw prompt.place().problem("It is announced to hang, but ends,"
                    + " with status " + command.status() + ". It printed:\n"
                    + String.join("\n", shown(command.lines()))
                    + "\nRemove the comment, or correct the code.");
        }
        compareOutput(prompt, command);
    }

    private void compareOutput(Prompt prompt, Running command) {
        List<String> lines = Transcript.withoutEnd(shown(command.lines()));
        if (!Mask.matches(prompt.output(), lines)) {
            throw differs(prompt.place(), prompt.output(), lines);
        }
    }

    private List<String> shown(List<String> lines) {
        return lines.stream().map(ports::toShown).toList();
    }

    private static Problem differs(
            Place place, List<String> expected, List<String> lines) {
        return place.problem("It prints something else. Correct the text (-)"
                + " or the code, which now prints (+):\n"
                + Difference.show(expected, lines, Mask::line));
    }
}
