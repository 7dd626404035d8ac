package jetty;

import framework.Engine;
import framework.Exchange;
import framework.Field;
import framework.Headers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import server.SocketEngine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The same bytes to our server and to Jetty. One may refuse what the other
 * takes, but what both take must be the same request, and so must the next
 * one: if they disagreed about where it begins, one could be smuggled past a
 * proxy that reads like the other.
 */
public class DifferentialTest {
    private static final int ROUNDS = Integer.getInteger("rounds", 2_000);
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int MILLIS = 4_000;
    private static final String MARKER =
            "GET /marker HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    private static final Pattern SEEN = Pattern.compile("\r\nX-Seen: (\\S*)\r\n");

    /** It would tell of each refusal. */
    private static final Logger LOG = Logger.getLogger("jetty");

    private Engine.Running ours;
    private Engine.Running jettys;

    @BeforeEach
    void start() throws IOException {
        LOG.setLevel(Level.OFF);
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        ours = new SocketEngine().start(any, DifferentialTest::tell);
        jettys = new JettyEngine().start(any, DifferentialTest::tell);
    }

    @AfterEach
    void stop() {
        ours.stop();
        jettys.stop();
        LOG.setLevel(null);
    }

    /** Answers what it has seen, in a field, so that HEAD has it, too. */
    private static void tell(Exchange exchange) throws IOException {
        byte[] body = exchange.body().readAllBytes();
        String seen = exchange.method() + " " + exchange.target() + " "
                + new String(body, StandardCharsets.ISO_8859_1);
        exchange.start(200, Headers.of(List.of(new Field("Content-Length", "0"),
                new Field("X-Seen", Base64.getEncoder().encodeToString(
                        seen.getBytes(StandardCharsets.ISO_8859_1)))))).close();
    }

    /** The requests that a server has taken, in their order. */
    private static List<String> taken(Engine.Running server, String sent) throws IOException {
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), server.address().getPort())) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(MILLIS);
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            socket.getInputStream().transferTo(answers);
        } catch (SocketException reset) {
            // What has come before it counts all the same.
        }
        return SEEN.matcher(answers.toString(StandardCharsets.ISO_8859_1)).results()
                .map(DifferentialTest::decode).toList();
    }

    private static String decode(MatchResult seen) {
        return new String(Base64.getDecoder().decode(seen.group(1)),
                StandardCharsets.ISO_8859_1);
    }

    /** Whether both have seen the same, as far as both have got. */
    private static boolean agree(List<String> one, List<String> other) {
        int both = Math.min(one.size(), other.size());
        return one.subList(0, both).equals(other.subList(0, both));
    }

    @Test
    @Timeout(value = 1, unit = TimeUnit.HOURS) // for as many rounds as you like
    @DisplayName("Our server and Jetty agree on what a request is, and where the next one begins")
    void agree() throws IOException {
        Mutations mutations = new Mutations(SEED);
        int withMarker = 0;
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String sent = mutations.next() + MARKER;
            List<String> one = taken(ours, sent);
            List<String> other = taken(jettys, sent);
            assertTrue(agree(one, other), () -> "With -Dseed=" + SEED + "\n"
                    + sent.replace("\r", "\\r").replace("\n", "\\n\n")
                    + "\nours:  " + one + "\nJetty: " + other);
            withMarker += one.contains("GET /marker ") && other.contains("GET /marker ") ? 1 : 0;
            refused += one.isEmpty() && other.isEmpty() ? 1 : 0;
        }
        // Or this would compare nothing.
        assertTrue(withMarker > ROUNDS / 20 && refused > ROUNDS / 20,
                withMarker + " read to their ends, and " + refused + " refused, of " + ROUNDS);
    }

    @Test
    @DisplayName("A proper request is taken whole, with the one behind it")
    void takesProperOnes() throws IOException {
        String sent = "POST /p HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "2\r\nhi\r\n0\r\n\r\n" + MARKER;
        List<String> both = List.of("POST /p hi", "GET /marker ");
        assertEquals(both, taken(ours, sent));
        assertEquals(both, taken(jettys, sent));
        assertTrue(agree(both, new ArrayList<>(both.subList(0, 1))));
        assertFalse(agree(both, List.of("POST /p hi", "GET /in ")));
    }
}
