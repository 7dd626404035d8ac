package server;

import framework.Api;
import framework.Response;
import framework.Server;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.RawClient;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testsupport.RawClient.request;

/** Who has its last answer, and still sends, when our server stops. */
public class StopWhileLeavingTest {
    private Server server;
    private Thread closing;

    @BeforeEach
    void start() {
        server = new Api(request -> Response.text("Not read")).start(0, new SocketEngine());
        closing = Thread.ofVirtual().unstarted(server::close);
    }

    @AfterEach
    void stop() throws InterruptedException {
        closing.join();
    }

    private void close() {
        int port = server.port();
        closing.start();
        await().untilAsserted(() -> RawClient.assertNobodyListens(port));
    }

    private static String half() {
        return request("POST /", "Content-Length: 300000") + "x".repeat(100_000);
    }

    @Test
    @DisplayName("A client that goes on sending has its answer, though the port is closed")
    void keepsAnswer() throws Exception {
        try (RawClient client = new RawClient(server.port())) {
            client.write(half()).skipHeader();
            close();
            for (int i = 0; i < 20; i++) {
                client.write("x".repeat(10_000));
            }
            assertTrue(client.rest().endsWith("Not read"));
        }
    }

    @Test
    @DisplayName("A client that never ends is cut after about a second")
    void doesNotWaitForLong() throws Exception {
        try (RawClient client = new RawClient(server.port())) {
            client.write(half()).response().hasStatus(200);
            close();
            assertTrue(closing.join(Duration.ofSeconds(5)));
        }
    }
}
