package book;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Shows what a page changes, as {@code diff -u} would:
 * {@code ./mvnw -q -pl docs compile exec:exec@page-diff -Dpage=part4-streams}
 */
final class PageDiff {
    private PageDiff() {
    }

    public static void main(String[] arguments) throws Exception {
        Command.main(root -> run(root, List.of(arguments), System.out));
    }

    /** @param arguments the page's name */
    static boolean run(Path root, List<String> arguments, PrintStream out)
            throws IOException {
        Options options = Options.of(arguments, List.of(), List.of("page"));
        Contents contents = Contents.read(root);
        Contents.Entry entry = contents.get(options.value("page").orElse(""));
        Book book = Book.read(root, contents.upTo(entry));
        Route route = Route.inOrder(book, book.chapters().getLast());
        Sources before = route.start();
        Sources after = route.end();
        for (String path : Comparison.paths(before, after)) {
            Difference.unified(path, before.text(path), after.text(path))
                    .forEach(out::println);
        }
        return true;
    }
}
