package book;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Rebuilds each part's code from the chapters:
 * {@code mvn -q -pl docs compile exec:exec@write-back}
 */
public final class WriteBack {
    private WriteBack() {
    }

    /** Runs in the root of the repository. */
    public static void main(String[] arguments) throws IOException {
        if (!run(Path.of("").toAbsolutePath(), System.out)) {
            System.exit(1);
        }
    }

    /**
     * Writes the code of each part that has a chapter. A part starts from
     * what the chapter before makes, so that an edit there is carried on.
     *
     * @return whether all chapters could be replayed
     */
    public static boolean run(Path root, PrintStream out) throws IOException {
        Book book = Book.read(root);
        Sources code = Sources.EMPTY;
        for (String part : Book.PARTS) {
            var chapter = book.chapter(part);
            if (chapter.isEmpty()) {
                code = Files.exists(book.folder(part)) ? book.code(part) : code;
                continue;
            }
            try {
                code = Replay.apply(code, chapter.get());
            } catch (Problem problem) {
                out.print(part + " and what follows it stay as they are.\n"
                        + problem.getMessage() + "\n");
                return false;
            }
            out.print(part + ": " + write(code, book.folder(part)) + "\n");
        }
        return true;
    }

    /** Makes a folder hold these files and no other; says what changed. */
    private static String write(Sources code, Path folder) throws IOException {
        Sources old = Files.exists(folder)
                ? Sources.read(folder) : Sources.EMPTY;
        int changed = 0;
        for (var file : code.sorted().entrySet()) {
            if (!old.text(file.getKey()).equals(code.text(file.getKey()))) {
                changed++;
            }
        }
        int deleted = 0;
        for (String path : old.sorted().keySet()) {
            if (code.text(path).isEmpty()) {
                Files.delete(folder.resolve(path));
                deleted++;
            }
        }
        if (changed > 0) {
            code.writeTo(folder);
        }
        return changed + " files written, " + deleted + " deleted";
    }
}
