package framework.middleware;

import framework.Handler;
import framework.Request;
import framework.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Compares who gets in with what java.net.URI makes of Host and Origin. */
public class OwnSitePropertyTest {
    private static final int REQUESTS = Integer.getInteger("rounds", 200_000);
    private static final Set<String> OWN = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Handler SITE = new OwnSite().wrap(request -> Response.text(""));
    private static final List<String> SCHEMES = List.of("http://", "https://", "http://", "ftp://",
            "http:", "HTTP://", "//", "");
    private static final List<String> HOSTS = List.of("localhost", "localhost", "LocalHost",
            "127.0.0.1", "[::1]", "localhost.", "localhost..", "a.localhost", "localhost.a.b",
            "127.0.0.1.a.b", "127.0.0.2", "[::2]", "evil.example", "loc\u00e1lhost", "");
    private static final List<String> PORTS = List.of("", "", "", ":8000", ":8000", ":80",
            ":443", ":65535", ":65536", ":x", ":8000:80", ":-1");
    private static final List<String> ENDS = List.of("", "", "", "", "", "", "/", "?a", "#a", " ",
            "\n", "\\", "@b", ",b", "/../localhost", "\0", "%00", "\u0085");

    private record Site(String host, int port) {
    }

    @Test
    @DisplayName("On random fields, those get in whose host java.net.URI finds to be ours")
    @Timeout(600) // a long run is long
    void agreesWithUri() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        int[] statuses = new int[600];
        for (int i = 0; i < REQUESTS; i++) {
            String host = host(random);
            // Often the page of this very host, so that it gets in at times.
            String origin = pick(random, SCHEMES) + (random.nextBoolean() ? host : host(random));
            int status = SITE.handle(Request.post("/", "").withHeader("Host", host)
                    .withHeader("Origin", origin)).status();
            assertEquals(expected(host, origin), status, () -> "For \"Host: " + host
                    + "\" and \"Origin: " + origin + "\", URI finds the first, and the layer"
                    + " the second. Repeat it with -DargLine=-Dseed=" + seed + ".\n");
            statuses[status]++;
        }
        for (int status : new int[] {200, 403, 421}) {
            assertTrue(statuses[status] > REQUESTS / 200, status + ": " + statuses[status]);
        }
    }

    private static int expected(String host, String origin) {
        Site own = site("http://" + host);
        if (own == null || !OWN.contains(own.host())) {
            return 421;
        }
        // A browser writes small letters, and no port that everybody knows.
        boolean asWritten = origin.matches("https?://[^A-Z]*[^.:]")
                && !origin.matches("http:.*:80|https:.*:443") && !origin.contains(".:");
        return asWritten && own.equals(site(origin)) ? 200 : 403;
    }

    /** The host and the port of an address that has nothing else. */
    private static Site site(String address) {
        try {
            // To a URI, the dot at the end of a name is part of it.
            URI uri = new URI(address.replaceFirst("(?<=[A-Za-z0-9])\\.(?=(:\\d*)?$)", ""));
            boolean more = uri.getRawUserInfo() != null || !uri.getRawPath().isEmpty()
                    || uri.getRawQuery() != null || uri.getRawFragment() != null;
            return uri.getHost() == null || more || uri.getPort() == 0 || uri.getPort() > 65_535
                    ? null
                    : new Site(uri.getHost().toLowerCase(Locale.ROOT), uri.getPort());
        } catch (URISyntaxException malformed) {
            return null;
        }
    }

    private static String host(Random random) {
        return (random.nextInt(12) == 0 ? "name@" : "") + pick(random, HOSTS)
                + pick(random, PORTS) + pick(random, ENDS);
    }

    private static String pick(Random random, List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
