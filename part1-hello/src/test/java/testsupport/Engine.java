package testsupport;

import com.sun.net.httpserver.spi.HttpServerProvider;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The servers that the tests run on, told apart by their provider. */
public enum Engine {
    JDK, ROBAHO, OTHER;

    /** The server this run uses. */
    public static Engine current() {
        String provider = HttpServerProvider.provider().getClass().getName();
        return provider.startsWith("sun.") ? JDK
                : provider.startsWith("robaho.") ? ROBAHO
                : OTHER;
    }

    /** Skips the rest of a test on one engine, and says why. */
    public void isExempt(String because) {
        assumeTrue(current() != this, this + ": " + because);
    }
}
