package browser;

import module java.base;

import javax.tools.ToolProvider;

/** The classes of a reader's folder: to start from source takes seconds. */
final class Compiled {
    private static final ConcurrentMap<Path, Path> DONE =
            new ConcurrentHashMap<>();

    private Compiled() {
    }

    /** Where the classes of this folder are; they are made once. */
    static Path classes(Path folder) {
        return DONE.computeIfAbsent(folder, Compiled::compile);
    }

    private static Path compile(Path folder) {
        try {
            Path classes = Folders.ROOT.resolve("docs/browser/target/programs")
                    .resolve(Integer.toHexString(folder.hashCode()));
            Folders.delete(classes);
            Files.createDirectories(classes);
            var errors = new ByteArrayOutputStream();
            int status = ToolProvider.getSystemJavaCompiler().run(null, null,
                    errors, "-d", classes.toString(), "-proc:none",
                    "-classpath", classes.toString(),
                    "-sourcepath", folder.toString(),
                    folder.resolve("Main.java").toString());
            if (status != 0) {
                throw new IllegalStateException("Main.java in " + folder
                        + " does not compile:\n" + errors);
            }
            return classes;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
