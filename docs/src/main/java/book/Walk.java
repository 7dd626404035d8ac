package book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Goes through a chapter as a reader does, a step at a time. */
final class Walk implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Chapter chapter;
    private final Path work;
    private final Sources finished;
    private final Tally tally;
    private final Streak streak = new Streak();
    private boolean countsStreak = true;
    private Sources code;
    /** What keeps the code from compiling. */
    private Optional<String> error = Optional.empty();
    private Optional<Launch> launch = Optional.empty();
    private Optional<Terminal> terminal = Optional.empty();
    /** The section that the terminal belongs to. */
    private String section = "";

    /**
     * @param work an empty folder for copies of the code
     * @param before what the reader has before the first step
     * @param finished what a goal shows: the code at the chapter's end
     * @param tally counts what is done
     */
    Walk(Chapter chapter, Path work, Sources before, Sources finished,
            Tally tally) {
        this.chapter = chapter;
        this.work = work;
        this.code = before;
        this.finished = finished;
        this.tally = tally;
    }

    /** Compiles only where the text says that it does, which is quicker. */
    Walk withoutStreak() {
        countsStreak = false;
        return this;
    }

    /**
     * Does one step.
     *
     * @throws Problem if the text does not keep its word
     */
    void take(Step step) throws Exception {
        switch (step) {
            case Step.Change change -> change(change.block());
            case Step.Compile compile -> compile(compile);
            case Step.Run run -> run(run);
        }
    }

    /** The reader's folder now. */
    Sources code() {
        return code;
    }

    Streak streak() {
        return streak;
    }

    @Override
    public void close() {
        terminal.ifPresent(Terminal::close);
        terminal = Optional.empty();
    }

    private void change(Block block) throws IOException {
        code = Replay.apply(code, block);
        if (countsStreak) {
            error = Compiler.firstError(code);
            streak.add(block.place(), error.isEmpty());
        }
        tally.add("changes", 1);
    }

    private void compile(Step.Compile step) throws IOException {
        if (!countsStreak) {
            error = Compiler.firstError(code);
        }
        if (step.succeeds() && error.isPresent()) {
            throw step.place().problem("The code so far does not compile."
                    + " Correct it, or say: This does not compile yet."
                    + " The first error:\n" + error.get());
        }
        if (!step.succeeds() && error.isEmpty()) {
            throw step.place().problem("The text says: This does not compile"
                    + " yet. It does; remove the sentence.");
        }
        tally.add("compilations", 1);
    }

    private void run(Step.Run step) throws Exception {
        if (terminal.isEmpty() || !section.equals(step.place().section())) {
            close();
            section = step.place().section();
            if (launch.isEmpty()) {
                launch = Optional.of(new Launch(
                        Files.createTempDirectory(work, "launch"),
                        Ports.free(text())));
            }
            terminal = Optional.of(new Terminal(
                    Files.createTempDirectory(work, "terminal"),
                    launch.get(), PATIENCE));
        }
        int commands = terminal.get().run(step.console(),
                step.onFinished() ? finished : code);
        tally.add("commands", commands);
    }

    /** All that may be printed in which a port could be mistaken. */
    private String text() {
        return chapter.page().text() + code.files() + finished.files();
    }
}
