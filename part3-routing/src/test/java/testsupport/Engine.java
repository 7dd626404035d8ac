package testsupport;

import com.sun.net.httpserver.spi.HttpServerProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The servers that the tests run on, told apart by what is on the class path. */
public enum Engine {
    JDK, ROBAHO, JETTY, OTHER;

    /** The server this run uses. */
    public static Engine current() {
        if (named().startsWith("jetty.")) {
            return JETTY;
        }
        String provider = HttpServerProvider.provider().getClass().getName();
        return provider.startsWith("sun.") ? JDK
                : provider.startsWith("robaho.") ? ROBAHO
                : OTHER;
    }

    /** What a file names as the server; empty if there is none, as in the first parts. */
    private static String named() {
        try (InputStream file = Engine.class.getResourceAsStream(
                "/META-INF/services/framework.Engine")) {
            return file == null ? ""
                    : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Skips the rest of a test on one engine, and says why. */
    public void isExempt(String because) {
        assumeTrue(current() != this, this + ": " + because);
    }
}
