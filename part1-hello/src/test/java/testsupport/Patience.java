package testsupport;

import java.time.Duration;

/** How long tests wait, unless waiting is what they test. */
public final class Patience {
    /** For an answer, a connection, or a condition. */
    public static final Duration USUAL = Duration.ofSeconds(5);

    /** For a program to start or to end. */
    public static final Duration OF_PROGRAMS = Duration.ofSeconds(20);

    private Patience() {
    }
}
