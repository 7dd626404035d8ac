package framework;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import testsupport.RawClient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testsupport.RawClient.request;

/** What becomes of requests that closing has cut. */
@Timeout(20)
public class CutRequestsTest {
    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final List<Sent> told = new CopyOnWriteArrayList<>();

    @Test
    @DisplayName("When close() returns, what it has cut is over, and its listener knows")
    void waitsForTheCut() throws Exception {
        Server server = start(request -> {
            inside.countDown();
            try {
                goOn.await();
            } catch (InterruptedException cut) {
                LockSupport.parkNanos(20_000_000); // tidies up
            }
            return Response.text("too late");
        });
        try (RawClient client = new RawClient(server.port())) {
            client.write(request("GET /"));
            inside.await();
            server.close();
            assertEquals(1, told.size());
            assertTrue(told.getFirst().failure().isPresent());
        }
    }

    @Test
    @DisplayName("A handler that does not care about interrupts cannot hold close() up")
    void givesUpOnTheDeaf() throws Exception {
        Server server = start(request -> {
            inside.countDown();
            while (goOn.getCount() > 0) {
                LockSupport.parkNanos(1_000_000);
            }
            return Response.text("at last");
        });
        try (RawClient client = new RawClient(server.port())) {
            client.write(request("GET /"));
            inside.await();
            server.close();
            assertEquals(List.of(), told);
        } finally {
            goOn.countDown();
        }
    }

    private Server start(Handler handler) {
        return new Api(handler)
                .use(next -> request -> next.handle(request).withSentListener(told::add))
                .closeWithin(Duration.ofMillis(10)).start(0);
    }
}
