package testsupport;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * Lets a failed test say its sentence first, and then what happened. No test
 * mentions this class: JUnit finds it by META-INF/services.
 */
public final class Sentence implements BeforeEachCallback,
        TestExecutionExceptionHandler, LifecycleMethodExecutionExceptionHandler {
    private static final String SHOULD = "It should be so: ";
    private static final List<Path> SOURCES =
            List.of(Path.of("src/test/java"), Path.of("src/exercises/java"));

    @Override
    public void beforeEach(ExtensionContext test) {
        Evidence.clear();
        Awaitility.setDefaultTimeout(Patience.USUAL);
    }

    @Override
    public void handleTestExecutionException(ExtensionContext test, Throwable failure)
            throws Throwable {
        throw told(SHOULD + sentence(test), failure, test);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(
            ExtensionContext test, Throwable failure) throws Throwable {
        throw told(SHOULD + sentence(test), failure, test);
    }

    @Override
    public void handleBeforeAllMethodExecutionException(
            ExtensionContext tests, Throwable failure) throws Throwable {
        throw told(SHOULD + "the tests of " + tests.getDisplayName()
                + " can start", failure, tests);
    }

    /** A case of a test with parameters has but a number: its test has more. */
    private static String sentence(ExtensionContext test) {
        String own = test.getDisplayName();
        return own.startsWith("[")
                ? test.getParent().orElseThrow().getDisplayName() + " " + own : own;
    }

    private static Throwable told(
            String first, Throwable failure, ExtensionContext test)
            throws InterruptedException {
        if (failure instanceof TestAbortedException) {
            return failure; // skipped, and not failed
        }
        Optional<StackTraceElement> place = place(failure, test);
        String message = Shown.message(first + "\n\n" + what(failure, place)
                + Evidence.failures());
        AssertionError told = failure instanceof AssertionFailedError assertion
                ? new AssertionFailedError(message,
                        assertion.getExpected(), assertion.getActual())
                : new AssertionError(message);
        told.setStackTrace(place.stream().toArray(StackTraceElement[]::new));
        return told;
    }

    private static String what(Throwable failure, Optional<StackTraceElement> place) {
        String message = message(failure);
        if (message.contains(Evidence.SENT)) {
            return message + "\n";
        }
        String line = place.flatMap(Sentence::line)
                .map(code -> "The test says: " + code + "\n").orElse("");
        String exchange = Evidence.exchange();
        return exchange + (exchange.isEmpty() ? "" : "\n") + line + message + "\n";
    }

    private static String message(Throwable failure) {
        if (failure instanceof AssertionError) {
            return abbreviated(failure);
        }
        if (failure instanceof TimeoutException && failure.getCause() != null) {
            String where = Thrown.own(failure.getCause());
            return "It did not end in time: " + failure.getMessage()
                    + (where.isEmpty() ? "" : "\nIt was just here:\n" + where);
        }
        String message = String.valueOf(failure.getMessage());
        return message.contains(Evidence.SENT) || isWait(failure) ? message
                : "It ended with an exception:\n  " + failure + "\n" + Thrown.own(failure);
    }

    private static boolean isWait(Throwable failure) {
        return failure.getClass().getName().startsWith("org.awaitility.");
    }

    /** Two long texts, cut to where they differ. */
    private static String abbreviated(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        if (failure instanceof AssertionFailedError assertion
                && assertion.isExpectedDefined() && assertion.isActualDefined()) {
            String expected = assertion.getExpected().getStringRepresentation();
            String actual = assertion.getActual().getStringRepresentation();
            return message
                    .replace("<" + expected + ">", "<" + Shown.around(expected, actual) + ">")
                    .replace("<" + actual + ">", "<" + Shown.around(actual, expected) + ">");
        }
        return message;
    }

    /** The line of the test that failed: the one part of the trace that counts. */
    private static Optional<StackTraceElement> place(
            Throwable failure, ExtensionContext test) {
        List<String> names = Stream.<Class<?>>iterate(test.getRequiredTestClass(),
                type -> type != null, Class::getSuperclass).map(Class::getName).toList();
        Throwable thrown = failure instanceof TimeoutException
                && failure.getCause() != null ? failure.getCause() : failure;
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> names.contains(frame.getClassName().split("\\$")[0]))
                .findFirst()
                // Not lambda$answersWithNothing$0.
                .map(frame -> new StackTraceElement(frame.getClassName(),
                        test.getTestMethod().map(Method::getName).orElse("start"),
                        frame.getFileName(), frame.getLineNumber()));
    }

    /** The code in that line, up to its semicolon; five lines at the most. */
    private static Optional<String> line(StackTraceElement place) {
        String name = place.getClassName().split("\\$")[0].replace('.', '/') + ".java";
        return SOURCES.stream().map(folder -> folder.resolve(name)).filter(Files::exists)
                .findFirst().map(file -> {
                    StringBuilder code = new StringBuilder();
                    lines(file).stream().skip(place.getLineNumber() - 1L).limit(5)
                            .takeWhile(line -> code.isEmpty()
                                    || !code.toString().endsWith(";"))
                            .forEach(line -> code.append(code.isEmpty() ? "" : " ")
                                    .append(line.strip()));
                    return code.toString();
                });
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
