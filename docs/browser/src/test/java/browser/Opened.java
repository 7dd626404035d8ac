package browser;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A browser for tests, which are skipped on a machine that has none. */
final class Opened {
    private Opened() {
    }

    static Browser browser() {
        Chromium.missing().ifPresent(reason -> {
            if (System.getenv("CI") != null) {
                fail(reason);
            }
            assumeTrue(false, reason);
        });
        return Browser.start();
    }
}
