package book;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Rebuilds each part's code from the pages, and copies tests forward:
 * {@code ./mvnw -q -pl docs compile exec:exec@write-back}; with
 * {@code -Dcheck} it only says what it would do.
 */
final class WriteBack {
    private final Path root;
    private final Book book;
    private final PrintStream out;
    private boolean fits = true;

    private WriteBack(Path root, PrintStream out) throws IOException {
        this.root = root;
        this.book = Book.read(root);
        this.out = out;
    }

    /** Runs in the root of the repository. */
    public static void main(String[] arguments) throws Exception {
        Command.main(root -> run(root, List.of(arguments), System.out));
    }

    /** Whether all pages fit, and nothing was refused or is to be done. */
    static boolean run(Path root, List<String> arguments, PrintStream out)
            throws IOException {
        Options options = Options.of(
                arguments, List.of("check"), List.of());
        WriteBack writeBack = new WriteBack(root, out);
        Plan plan = new Plan(root);
        writeBack.replayParts(plan);
        writeBack.replayAlone();
        new TestCopies(root, writeBack.book.parts()).copyForward(plan);
        return writeBack.finish(plan, options.isOn("check"));
    }

    private boolean finish(Plan plan, boolean checkOnly) throws IOException {
        List<String> refused = plan.refused();
        if (checkOnly) {
            plan.changes().forEach(change -> out.println("To do: " + change));
            return fits && plan.changes().isEmpty();
        }
        if (!refused.isEmpty()) {
            out.println("Nothing is written, because this would be lost: "
                    + String.join(", ", refused) + ". It is neither what was"
                    + " committed nor what the text says. Commit it, or undo"
                    + " it.");
            return false;
        }
        plan.carryOut();
        plan.changes().forEach(out::println);
        out.println(plan.changes().size() + " files written or deleted");
        return fits;
    }

    /** A part starts from what the pages before it make. */
    private void replayParts(Plan plan) throws IOException {
        Sources code = Sources.EMPTY;
        for (String part : book.parts()) {
            try {
                for (Chapter chapter : book.chaptersOf(part)) {
                    code = Replay.apply(code, chapter);
                }
            } catch (Problem problem) {
                fits = false;
                out.println(part + " and what follows it stay as they are.\n"
                        + problem.getMessage());
                return;
            }
            add(part, code, plan);
        }
    }

    private void replayAlone() {
        for (Chapter chapter : fits ? book.shelf() : List.<Chapter>of()) {
            try {
                Route.alone(book, chapter).end();
            } catch (Problem problem) {
                fits = false;
                out.println("When only what it needs has been read: "
                        + problem.getMessage());
            }
        }
    }

    /** Makes the part's folder hold these files and no other. */
    private void add(String part, Sources code, Plan plan)
            throws IOException {
        Path folder = book.folder(part);
        String prefix = Sources.slashes(root.relativize(folder)) + "/";
        for (var file : code.files().entrySet()) {
            plan.write(prefix + file.getKey(),
                    file.getValue().getBytes(StandardCharsets.UTF_8));
        }
        for (Path file : Files.exists(folder)
                ? Sources.filesIn(folder) : List.<Path>of()) {
            String path = Sources.slashes(folder.relativize(file));
            if (code.text(path).isEmpty()) {
                plan.delete(prefix + path);
            }
        }
    }
}
