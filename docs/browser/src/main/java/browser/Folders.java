package browser;

import module java.base;

/** The reader's folders, as they are at the ends of pages. */
final class Folders {
    static final Path ROOT =
            Path.of(System.getProperty("root")).toAbsolutePath().normalize();

    private static final ConcurrentMap<String, Path> MADE =
            new ConcurrentHashMap<>();

    private Folders() {
    }

    /** What a reader has after a page: given by -Dstages, or made. */
    static Path after(String page) {
        String stages = System.getProperty("stages", "");
        return stages.isEmpty()
                ? MADE.computeIfAbsent(page, Folders::make)
                : Path.of(stages, page);
    }

    private static Path make(String page) {
        Path folder = ROOT.resolve("docs/browser/target/pages").resolve(page);
        boolean windows = File.separatorChar == '\\';
        List<String> command = List.of(
                ROOT.resolve(windows ? "mvnw.cmd" : "mvnw").toString(),
                "-q", "-pl", "docs", "compile", "exec:exec@page",
                "-Dpage=" + page, "-Dto=" + folder);
        try {
            delete(folder);
            Files.createDirectories(folder.getParent());
            Process process = new ProcessBuilder(command)
                    .directory(ROOT.toFile())
                    .redirectErrorStream(true)
                    .start();
            String printed = new String(
                    process.getInputStream().readAllBytes());
            if (process.waitFor() != 0
                    || !Files.exists(folder.resolve("Main.java"))) {
                throw new IllegalStateException(String.join(" ", command)
                        + "\nhas not made the program:\n" + printed);
            }
            return folder;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException problem) {
            throw new IllegalStateException(problem);
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .map(Path::toFile)
                        .forEach(File::delete);
            }
        }
    }
}
