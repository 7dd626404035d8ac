package server;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import testsupport.Http;
import testsupport.Program;
import testsupport.RawClient;

import static org.awaitility.Awaitility.await;
import static testsupport.RawClient.request;

/** An application that takes all memory must not take the server with it. */
@Timeout(90)
public class FullHeapTest {
    @Test
    @DisplayName("When there is memory again, clients are let in, and those who are late are cut")
    void survives() throws Exception {
        List<RawClient> clients = new ArrayList<>();
        try (Program program = Program.start(FullHeapProgram.class.getName(), "-Xmx32m",
                        "-Dserver.maxReqTime=1", "-Dserver.maxIdleTime=4");
                Http http = new Http(program.uri())) {
            clients.add(new RawClient(program.port()).write(request("GET /fill")));
            for (int i = 0; i < 100; i++) {
                clients.add(new RawClient(program.port()));
                Thread.sleep(15); // while the heap is full
            }
            await().atMost(Duration.ofSeconds(30)).ignoreExceptions()
                    .untilAsserted(() -> http.get("/").hasStatus(200).hasBody("Hello"));
            // The JDK itself loses one if memory runs out in the middle of its accept.
            await().atMost(Duration.ofSeconds(30)).until(() -> clients.stream()
                    .filter(FullHeapTest::isOpen).count() <= 5);
        } finally {
            clients.forEach(RawClient::close);
        }
    }

    private static boolean isOpen(RawClient client) {
        try {
            client.waitingUpTo(Duration.ofMillis(20)).skipRest();
            return false;
        } catch (SocketTimeoutException open) {
            return true;
        } catch (IOException reset) {
            return false;
        }
    }
}
