package book;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
    static Optional<String> compile(List<Path> files, Path classes,
            String classPath) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> messages =
                new DiagnosticCollector<>();
        try (var manager =
                compiler.getStandardFileManager(
                        messages, Locale.ENGLISH, null)) {
            List<String> options = List.of("--release", "25", "-Xlint:none",
                    "-proc:none", "-d", classes.toString(), "-cp", classPath);
            boolean succeeded = compiler.getTask(
                    null, manager, messages, options, null,
                    manager.getJavaFileObjectsFromPaths(files)).call();
            return succeeded ? Optional.empty() : firstError(messages);
        }
    }

    /** Compiles a reader's folder by itself, in an empty folder. */
    static Optional<String> compile(Sources code, Path folder, Path classes)
            throws IOException {
        code.writeTo(folder);
        List<Path> files = Sources.javaFilesIn(folder);
        return files.isEmpty() ? Optional.empty()
                : compile(files, classes, classes.toString()).map(error ->
                        error.replace(folder + File.separator, ""));
    }

    private static Optional<String> firstError(
            DiagnosticCollector<JavaFileObject> messages) {
        return messages.getDiagnostics().stream()
                .filter(message -> message.getKind() == Diagnostic.Kind.ERROR)
                .map(Compiler::sentence)
                .findFirst();
    }

    private static String sentence(Diagnostic<? extends JavaFileObject> error) {
        String message = error.getMessage(Locale.ENGLISH);
        return error.getSource() == null ? message
                : error.getSource().getName() + ":" + error.getLineNumber()
                        + ": " + message;
    }
}
