package book;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import org.opentest4j.TestAbortedException;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** Tests that build on each other: after a failure, the rest is skipped. */
final class StepByStep {
    private final String name;
    private final List<DynamicTest> tests = new ArrayList<>();
    private boolean failed;

    /** @param name what the name of each test starts with */
    StepByStep(String name) {
        this.name = name;
    }

    /** Adds the steps of a chapter. */
    StepByStep walk(Chapter chapter, Walk walk) {
        for (Step step : Step.of(chapter)) {
            add(step.name(), () -> {
                if (step instanceof Step.Run) {
                    assumeTranscriptsRun();
                }
                walk.take(step);
            });
        }
        return this;
    }

    StepByStep add(String what, Executable action) {
        tests.add(dynamicTest(name + ": " + what, () -> {
            assumeFalse(failed, "A step before this one failed");
            try {
                action.execute();
            } catch (TestAbortedException skipped) {
                throw skipped;
            } catch (Throwable failure) {
                failed = true;
                throw failure;
            }
        }));
        return this;
    }

    List<DynamicTest> tests() {
        return tests;
    }

    /** Without a shell or curl they are skipped, but never by the CI. */
    static void assumeTranscriptsRun() {
        Shell.missing().ifPresent(why -> {
            if ("true".equals(System.getenv("CI"))) {
                fail(why);
            }
            abort(why);
        });
    }
}
