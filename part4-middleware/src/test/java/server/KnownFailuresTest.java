package server;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.opentest4j.TestAbortedException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

/** What becomes of a test that passes or fails, and stands in a list or not. */
public class KnownFailuresTest {
    private static final List<String> LIST = List.of("RFC 9112, 2.2 ATest.fails#1",
            "RFC 9112, 9.6 ATest.races sometimes");
    private static final Executable FAILS = () -> fail("on purpose");
    private static final Executable PASSES = () -> { };

    @Test
    @DisplayName("What is not in the list fails if it fails, and passes if it passes")
    void leavesOthers() throws Throwable {
        for (String name : List.of("ATest.other", "ATest.fails", "ATest.fails#11", "fails#1")) {
            assertThrows(AssertionError.class, () -> KnownFailures.run(LIST, name, FAILS));
            KnownFailures.run(LIST, name, PASSES);
        }
    }

    @Test
    @DisplayName("What is in the list is skipped if it fails, and a mistake if it passes")
    void expectsKnown() {
        assertThrows(TestAbortedException.class,
                () -> KnownFailures.run(LIST, "ATest.fails#1", FAILS));
        String told = assertThrows(AssertionError.class,
                () -> KnownFailures.run(LIST, "ATest.fails#1", PASSES)).getMessage();
        assertEquals("passes ATest.fails#1 now: take it out of its list",
                told.substring(told.indexOf("passes"), told.indexOf("list") + 4));
    }

    @Test
    @DisplayName("What depends on who is quicker is skipped if it fails, and may pass")
    void bearsRaces() throws Throwable {
        assertThrows(TestAbortedException.class,
                () -> KnownFailures.run(LIST, "ATest.races", FAILS));
        KnownFailures.run(LIST, "ATest.races", PASSES);
    }
}
