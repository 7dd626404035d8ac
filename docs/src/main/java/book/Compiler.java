package book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** The JDK's compiler, in this process. */
final class Compiler {
    private Compiler() {
    }

    /**
     * Compiles Java files.
     *
     * @param classes the folder for what comes out
     * @return the compiler's first error, if there is one
     */
    static Optional<String> compile(
            List<Path> files, Path classes, String classPath) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
        try (var manager = compiler.getStandardFileManager(messages, null, null)) {
            List<String> options = List.of("--release", "25", "-Xlint:none",
                    "-proc:none", "-d", classes.toString(), "-cp", classPath);
            boolean succeeded = compiler.getTask(null, manager, messages, options,
                    null, manager.getJavaFileObjectsFromPaths(files)).call();
            return succeeded ? Optional.empty() : messages.getDiagnostics()
                    .stream()
                    .filter(message -> message.getKind() == Diagnostic.Kind.ERROR)
                    .map(Compiler::sentence)
                    .findFirst();
        }
    }

    /** Compiles a reader's folder by itself. */
    static Optional<String> compile(Sources code, Path folder, Path classes) {
        try {
            code.writeTo(folder);
            List<Path> files = Sources.filesIn(folder).stream()
                    .filter(file -> file.toString().endsWith(".java"))
                    .toList();
            return files.isEmpty() ? Optional.empty()
                    : compile(files, classes, classes.toString())
                            .map(error -> error.replace(folder + "/", ""));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String sentence(Diagnostic<? extends JavaFileObject> error) {
        String where = error.getSource() == null ? ""
                : error.getSource().getName() + ":" + error.getLineNumber() + ": ";
        return where + error.getMessage(null);
    }
}
