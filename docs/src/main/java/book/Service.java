package book;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A server that the text has started, and what of its output was shown. */
final class Service implements AutoCloseable {
    private static final Duration MORE = Duration.ofMillis(200);

    private final String program;
    private final OptionalInt port;
    private final Running running;
    private final Ports ports;
    /** How many of its lines the text has shown. */
    private int seen;
    /** What a reader copies from its first lines: a token, say. */
    private Optional<String> copied = Optional.empty();

    /**
     * @param program the file that was started
     * @param port where it should listen, unless it picks one
     */
    Service(String program, OptionalInt port, Running running, Ports ports) {
        this.program = program;
        this.port = port;
        this.running = running;
        this.ports = ports;
    }

    boolean isReplacedBy(String otherProgram, OptionalInt otherPort) {
        return program.equals(otherProgram)
                || port.isPresent() && port.equals(otherPort);
    }

    Optional<String> copied() {
        return copied;
    }

    /** Waits until it listens and says so; false if it has ended instead. */
    boolean start(Prompt prompt, Duration patience) throws Exception {
        boolean ready = Running.until(() -> running.hasEnded()
                || isReady(prompt.output()), patience);
        if (running.hasEnded()) {
            return false;
        }
        List<String> lines = lines();
        OptionalInt start = Mask.start(prompt.output(), lines);
        if (start.isEmpty()) {
            throw Judge.differs(prompt.place(), prompt.output(), lines);
        }
        if (!ready) {
            throw prompt.place().problem("The server does not listen on port "
                    + port.orElse(0) + " after " + patience.toSeconds()
                    + " seconds. Correct the code, or the port.");
        }
        seen = start.getAsInt();
        copied = Mask.lastMasked(prompt.output(), lines);
        return true;
    }

    /** Checks what it has printed since its last lines were shown. */
    void look(Place place, List<String> expected, Duration patience)
            throws Exception {
        Running.until(() -> Mask.matches(expected, unseen()), patience);
        // More may be on its way that the text does not show.
        Thread.sleep(MORE);
        List<String> unseen = unseen();
        if (!Mask.matches(expected, unseen)) {
            throw Judge.differs(place, expected, unseen);
        }
        seen += unseen.size();
    }

    @Override
    public void close() {
        running.close();
    }

    private boolean isReady(List<String> output) {
        return Mask.start(output, lines()).isPresent()
                && port.stream().allMatch(shown -> Ports.isOpen(
                        Integer.parseInt(ports.toReal(String.valueOf(shown)))));
    }

    private List<String> lines() {
        return ports.toShown(running.wholeLines());
    }

    private List<String> unseen() {
        List<String> lines = lines();
        return lines.subList(Math.min(seen, lines.size()), lines.size());
    }
}
