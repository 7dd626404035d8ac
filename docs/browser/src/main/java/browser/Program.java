package browser;

import module java.base;

/** A reader's program that runs, on a port of its own. */
final class Program implements AutoCloseable {
    private static final Pattern LISTENING =
            Pattern.compile("Listening on (http://\\S+)");
    private static final Pattern TOKEN =
            Pattern.compile("token.* (\\S{8,})$");

    private final Process process;
    private final StringBuffer printed = new StringBuffer();
    private final CompletableFuture<URI> uri = new CompletableFuture<>();
    private final CompletableFuture<String> token = new CompletableFuture<>();

    private Program(Process process) {
        this.process = process;
        Thread.startVirtualThread(this::read);
    }

    /** Starts the program in this folder, and waits until it listens. */
    static Program start(Path folder) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java")
                .toString();
        var program = new Program(new ProcessBuilder(java, "-classpath",
                Compiled.classes(folder).toString(), "Main", "0")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start());
        try {
            program.uri();
            return program;
        } catch (IllegalStateException problem) {
            program.close();
            throw new IOException(folder + ": " + problem.getMessage());
        }
    }

    URI uri() {
        return printed(uri, "that it listens");
    }

    /** The token that gives a right to delete. */
    String token() {
        return printed(token, "a token");
    }

    private <T> T printed(CompletableFuture<T> value, String what) {
        try {
            return value.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException | InterruptedException
                | TimeoutException problem) {
            throw new IllegalStateException("The program doesn't say " + what
                    + ". It says:\n" + printed, problem);
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().forEach(line -> {
                printed.append(line).append('\n');
                find(LISTENING, line).map(URI::create).ifPresent(uri::complete);
                find(TOKEN, line).ifPresent(token::complete);
            });
        } catch (IOException | UncheckedIOException problem) {
            printed.append(problem).append('\n');
        }
        uri.completeExceptionally(new EOFException());
        token.completeExceptionally(new EOFException());
    }

    private static Optional<String> find(Pattern pattern, String line) {
        return pattern.matcher(line).results()
                .map(result -> result.group(1))
                .findFirst();
    }

    /** Stops it at once: an open page may hold a graceful end for long. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
