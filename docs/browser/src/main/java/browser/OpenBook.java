package browser;

import module java.base;

/** The book, served as its reader starts it: with one command. */
final class OpenBook implements AutoCloseable {
    private static final Pattern OPEN =
            Pattern.compile("The book is open at (http://\\S+)");

    private final Process process;
    private final URI uri;

    private OpenBook(Process process, URI uri) {
        this.process = process;
        this.uri = uri;
    }

    static OpenBook start() throws IOException {
        boolean windows = File.separatorChar == '\\';
        Process process = new ProcessBuilder(
                Folders.ROOT.resolve(windows ? "mvnw.cmd" : "mvnw").toString(),
                "-q", "-Pbook", "compile", "-Dport=0")
                .directory(Folders.ROOT.toFile())
                .redirectErrorStream(true).start();
        StringBuilder printed = new StringBuilder();
        BufferedReader lines = process.inputReader();
        for (String line; (line = lines.readLine()) != null;) {
            printed.append(line).append('\n');
            Matcher open = OPEN.matcher(line);
            if (open.find()) {
                // Its log goes on, and nobody must wait for us to read it.
                Thread.startVirtualThread(() -> lines.lines().forEach(_ -> { }));
                return new OpenBook(process, URI.create(open.group(1)));
            }
        }
        throw new IOException("The book does not open:\n" + printed);
    }

    /** The address of one of its pages. */
    URI page(String path) {
        return uri.resolve("/" + path);
    }

    /** Stops Maven, and what it has started. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }
}
