package server;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.function.Executable;
import org.opentest4j.TestAbortedException;
import testsupport.Engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What another server is known to fail is expected to fail, and nothing else.
 * The list of a server is conformance/JETTY.txt, or what testsupport.Engine
 * calls it, and the table in the README counts its lines.
 */
final class KnownFailures implements InvocationInterceptor {
    private static final Pattern NUMBER =
            Pattern.compile(".*\\[test-template-invocation:(#\\d+)]");

    @Override
    public void interceptTestMethod(Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        run(invocation, method, context);
    }

    @Override
    public void interceptTestTemplateMethod(Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        run(invocation, method, context);
    }

    private static void run(Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        Matcher number = NUMBER.matcher(context.getUniqueId());
        String name = method.getTargetClass().getSimpleName() + "."
                + method.getExecutable().getName() + (number.matches() ? number.group(1) : "");
        run(Conformance.named().isEmpty() ? List.of() : known(), name, invocation::proceed);
    }

    /** @param known a section, a test, and whether it depends on who is quicker */
    static void run(List<String> known, String name, Executable test) throws Throwable {
        boolean isSometimes = known.stream().anyMatch(
                line -> line.endsWith(" " + name + " sometimes"));
        if (!isSometimes && known.stream().noneMatch(line -> line.endsWith(" " + name))) {
            test.execute();
            return;
        }
        try {
            test.execute();
        } catch (Throwable failure) {
            throw new TestAbortedException(Engine.current() + " is known to fail this: "
                    + failure.getMessage());
        }
        assertTrue(isSometimes, () -> Engine.current() + " passes "
                + name + " now: take it out of its list");
    }

    private static List<String> known() throws IOException {
        try (InputStream list = KnownFailures.class.getResourceAsStream(
                "/conformance/" + Engine.current() + ".txt")) {
            return list == null ? List.of()
                    : new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
