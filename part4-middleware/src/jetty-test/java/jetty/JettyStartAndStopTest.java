package jetty;

import framework.Api;
import framework.Response;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.RawClient;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testsupport.RawClient.request;

/** A server that starts, or not, and ends. */
class JettyStartAndStopTest extends WithJetty {
    @Test
    @DisplayName("Closing frees the port at once, and cuts streams that are open")
    void closes() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        start(new JettyEngine(), endless(over).closeWithin(Duration.ZERO));
        try (RawClient client = new RawClient(server.port())) {
            client.write(request("GET /")).line();
            long start = System.nanoTime();
            server.close();
            assertTrue(Duration.ofNanos(System.nanoTime() - start).toMillis() < 2000);
            RawClient.assertNobodyListens(server.port());
            assertTrue(over.await(1, TimeUnit.SECONDS));
            client.skipHeader();
            assertFalse(client.rest().endsWith("\r\n0\r\n\r\n"));
        }
    }

    @Test
    @DisplayName("A port that is taken is refused with what the system says")
    void refusesTakenPort() throws Exception {
        start(new JettyEngine(), new Api(request -> Response.text("")));
        var refusal = assertThrows(UncheckedIOException.class, () ->
                new Api().start(server.port(), new JettyEngine()));
        assertEquals("Address already in use", refusal.getMessage());
    }

    @Test
    @DisplayName("Without the keystore, or with another password, nothing starts")
    void refusesBadKeystore() throws Exception {
        JettyEngine engine = new JettyEngine(
                Optional.of(folder.resolve("none.p12")), "", LONG, LONG);
        assertThrows(UncheckedIOException.class, () -> new Api().start(0, engine));
        JettyEngine other = new JettyEngine(Optional.of(keystore()), "another", LONG, LONG);
        assertThrows(UncheckedIOException.class, () -> new Api().start(0, other));
    }
}
