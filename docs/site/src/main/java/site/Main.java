package site;

import module java.base;
import book.Problem;
import framework.Server;

/** Makes the book, and serves it or leaves it in a folder. */
public final class Main {
    private Main() {
    }

    /**
     * Runs in the root of the repository.
     *
     * @param arguments {@code --port=8001} and {@code --export=folder}; what
     *     has no value is the same as absent
     */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of("").toAbsolutePath();
        String export = value(arguments, "--export=").orElse("");
        String port = value(arguments, "--port=").orElse("8001");
        try {
            if (export.isEmpty()) {
                serve(root, port);
            } else {
                export(root, Path.of(export).toAbsolutePath());
            }
        } catch (Problem problem) {
            System.err.println(problem.getMessage());
            System.exit(1);
        }
    }

    private static void serve(Path root, String port) throws IOException {
        Path folder = root.resolve("docs", "site", "target", "book");
        Site.write(root, folder);
        try {
            Server server = App.of(folder).start(Integer.parseInt(port));
            IO.println("The book is open at " + server.uri()
                    + " (Ctrl-C closes it)");
        } catch (UncheckedIOException | IllegalArgumentException problem) {
            throw new Problem("Cannot listen on port " + port
                    + " (" + problem.getMessage()
                    + "). Try another one: -Dport=9000");
        }
    }

    private static void export(Path root, Path folder) throws IOException {
        if (Files.exists(folder) && !isEmptyFolder(folder)) {
            throw new Problem(folder + " is there already."
                    + " Name a folder that is empty, or not there yet.");
        }
        int files = Site.write(root, folder);
        IO.println("The book is in " + folder + ": " + files + " files for any"
                + " web server");
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static Optional<String> value(String[] arguments, String name) {
        return Stream.of(arguments)
                .filter(argument -> argument.startsWith(name))
                .map(argument -> argument.substring(name.length()))
                .filter(value -> !value.isBlank())
                .findFirst();
    }
}
