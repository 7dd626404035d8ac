package book;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes what one has after a page:
 * {@code ./mvnw -q -pl docs compile exec:exec@page -Dpage=part4-streams
 * -Dto=/my/folder}
 */
final class WritePage {
    private WritePage() {
    }

    public static void main(String[] arguments) throws Exception {
        Command.main(root -> run(root, List.of(arguments), System.out));
    }

    /** @param arguments the page's name, and an empty folder */
    static boolean run(Path root, List<String> arguments, PrintStream out)
            throws IOException {
        Options options = Options.of(
                arguments, List.of(), List.of("page", "to"));
        Contents contents = Contents.read(root);
        Contents.Entry entry = contents.get(options.value("page").orElse(""));
        Path folder = root.resolve(options.value("to").orElseThrow(() ->
                new Problem("Say where to, as in -Dto=/my/folder.")));
        if (Files.exists(folder) && !isEmpty(folder)) {
            throw new Problem(folder + " is not an empty folder. Name another"
                    + " one: nothing of yours is overwritten.");
        }
        Book book = Book.read(root, contents.upTo(entry));
        Sources code = Route.inOrder(book, book.chapters().getLast()).end();
        code.writeTo(folder);
        out.println(code.files().size() + " files, as they are after "
                + entry.path() + ", are in " + folder);
        return true;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var files = Files.newDirectoryStream(folder)) {
            return !files.iterator().hasNext();
        }
    }
}
