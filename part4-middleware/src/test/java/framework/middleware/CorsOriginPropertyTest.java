package framework.middleware;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Compares what may be allowed with what java.net.URI makes of it. */
public class CorsOriginPropertyTest {
    private static final int ORIGINS = Integer.getInteger("rounds", 200_000);
    private static final List<String> SCHEMES = List.of("https", "http", "https", "http",
            "app", "HTTP", "1http", "");
    private static final List<String> SEPARATORS = List.of("://", "://", "://", "://",
            ":", ":/", ":///", "");
    private static final List<String> HOSTS = List.of("a", "localhost", "b.example", "a-b.c",
            "127.0.0.1", "[::1]", "[2001:db8::1]", "A", "[::", "\u00e9", "%61", " ", "b*", "");
    private static final List<String> PORTS = List.of("", "", "", ":8000", ":443", ":80",
            ":65535", ":65536", ":0", ":08", ":", ":x", ":-1");
    private static final List<String> ENDS = List.of("", "", "", "", "", "/", "?a", "#a", " ",
            "\n", "\\", "@b", "/..", ",b", "\0");

    @Test
    @DisplayName("On random texts, what may be allowed is what java.net.URI reads and writes alike")
    @Timeout(600) // a long run is long
    void agreesWithUri() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        int allowed = 0;
        for (int i = 0; i < ORIGINS; i++) {
            String text = pick(random, SCHEMES) + pick(random, SEPARATORS)
                    + (random.nextInt(8) == 0 ? "name@" : "")
                    + pick(random, HOSTS) + pick(random, PORTS) + pick(random, ENDS);
            boolean expected = isOrigin(text);
            assertEquals(expected, isAllowed(text), () -> "Whether \"" + text
                    + "\" is an origin. Repeat it with -DargLine=-Dseed=" + seed + ".\n");
            allowed += expected ? 1 : 0;
        }
        assertTrue(allowed > ORIGINS / 100, "Too few origins to tell: " + allowed);
    }

    private static boolean isAllowed(String text) {
        try {
            Cors.allow(text);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    /** The origin of an address, put together again, must be the same text. */
    private static boolean isOrigin(String text) {
        try {
            URI uri = new URI(text);
            int usual = "http".equals(uri.getScheme()) ? 80
                    : "https".equals(uri.getScheme()) ? 443 : -1;
            String port = uri.getPort() == usual ? "" : ":" + uri.getPort();
            return uri.getHost() != null && uri.getPort() != 0 && uri.getPort() < 65_536
                    && text.equals((uri.getScheme() + "://" + uri.getHost()).toLowerCase()
                            + (uri.getPort() < 0 ? "" : port));
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static String pick(Random random, List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
