package book;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import com.sun.source.util.JavacTask;

/** The JDK's compiler, in this process. */
final class Compiler {
    private static final List<String> OPTIONS =
            List.of("--release", "25", "-Xlint:none", "-proc:none");

    private Compiler() {
    }

    /**
     * Compiles Java files.
     *
     * @param classes the folder for what comes out
     * @param more options of javac's
     * @return the compiler's first error, if there is one
     */
    static Optional<String> compile(List<Path> files, Path classes,
            String classPath, String... more) throws IOException {
        List<String> options = new ArrayList<>(OPTIONS);
        options.addAll(List.of("-d", classes.toString(), "-cp", classPath));
        options.addAll(List.of(more));
        var messages = new DiagnosticCollector<JavaFileObject>();
        try (StandardJavaFileManager manager = manager(messages)) {
            boolean succeeded = ToolProvider.getSystemJavaCompiler().getTask(
                    null, manager, messages, options, null,
                    manager.getJavaFileObjectsFromPaths(files)).call();
            return succeeded ? Optional.empty() : firstError(messages);
        }
    }

    /** What keeps a reader's folder from compiling, if something does. */
    static Optional<String> firstError(Sources code) throws IOException {
        List<Text> files = code.sorted().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".java"))
                .map(file -> new Text(file.getKey(), file.getValue()))
                .toList();
        if (files.isEmpty()) {
            return Optional.empty();
        }
        List<String> options = new ArrayList<>(OPTIONS);
        options.addAll(List.of(
                "-cp", Jars.classPath(Path.of("none"), code)));
        var messages = new DiagnosticCollector<JavaFileObject>();
        try (StandardJavaFileManager manager = manager(messages)) {
            // As far as all errors are known; no class file is needed.
            ((JavacTask) ToolProvider.getSystemJavaCompiler().getTask(
                    null, manager, messages, options, null, files)).analyze();
            return firstError(messages);
        }
    }

    private static StandardJavaFileManager manager(
            DiagnosticCollector<JavaFileObject> messages) {
        return ToolProvider.getSystemJavaCompiler()
                .getStandardFileManager(messages, Locale.ENGLISH, null);
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

    /** A file that is not on disk. */
    private static final class Text extends SimpleJavaFileObject {
        private final String path;
        private final String text;

        private Text(String path, String text) {
            super(URI.create("text:///" + path), Kind.SOURCE);
            this.path = path;
            this.text = text;
        }

        @Override
        public String getName() {
            return path;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreErrors) {
            return text;
        }
    }
}
