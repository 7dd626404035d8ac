package testsupport;

import com.sun.net.httpserver.spi.HttpServerProvider;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The servers that the tests run on, told apart by what an application starts on. */
public enum Engine {
    JDK, ROBAHO, JETTY, OWN, OTHER;

    /** The server this run uses. */
    public static Engine current() {
        String name = usual();
        String provider = HttpServerProvider.provider().getClass().getName();
        return name.startsWith("jetty.") ? JETTY
                : name.startsWith("server.") ? OWN
                : provider.startsWith("sun.") ? JDK
                : provider.startsWith("robaho.") ? ROBAHO
                : OTHER;
    }

    /** The class of the usual server; empty if there is no choice, as in the first parts. */
    private static String usual() {
        try {
            return Class.forName("framework.Engine").getMethod("usual")
                    .invoke(null).getClass().getName();
        } catch (ReflectiveOperationException none) {
            return "";
        }
    }

    /** Skips the rest of a test on one engine, and says why. */
    public void isExempt(String because) {
        assumeTrue(current() != this, this + ": " + because);
    }
}
