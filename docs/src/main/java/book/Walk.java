package book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Goes through a chapter as a reader does, a step at a time. */
public final class Walk implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Chapter chapter;
    private final Path work;
    private final Sources finished;
    private final Tally tally;
    private Sources code;
    private Optional<Terminal> terminal = Optional.empty();
    /** The section that the terminal belongs to. */
    private String section = "";

    /**
     * @param work an empty folder for copies of the code
     * @param before what the reader has before the first step
     * @param finished what a goal shows: the code of the whole part
     * @param tally counts what is done
     */
    public Walk(Chapter chapter, Path work, Sources before, Sources finished,
            Tally tally) {
        this.chapter = chapter;
        this.work = work;
        this.code = before;
        this.finished = finished;
        this.tally = tally;
    }

    /**
     * Does one step.
     *
     * @throws Problem if the text does not keep its word
     */
    public void take(Step step) throws Exception {
        switch (step) {
            case Step.Change change -> change(change.block());
            case Step.Compile compile -> compile(compile);
            case Step.Run run -> run(run);
        }
    }

    /** The reader's folder now. */
    public Sources code() {
        return code;
    }

    @Override
    public void close() {
        terminal.ifPresent(Terminal::close);
        terminal = Optional.empty();
    }

    private void change(Block block) {
        code = Replay.apply(code, block);
        tally.add("changes", 1);
    }

    private void compile(Step.Compile step) throws IOException {
        Optional<String> error = Compiler.compile(code,
                Files.createTempDirectory(work, "code"),
                Files.createTempDirectory(work, "classes"));
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
            terminal = Optional.of(new Terminal(
                    Files.createTempDirectory(work, "terminal"),
                    Ports.free(text()), PATIENCE));
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
