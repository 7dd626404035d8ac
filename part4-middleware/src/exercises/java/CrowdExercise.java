import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Exercise;
import testsupport.RawClient;

import static org.awaitility.Awaitility.await;

class CrowdExercise extends Exercise {

    @Test
    @DisplayName("Three may watch the clock, and the fourth when one has left")
    void letsThreeIn() throws Throwable {
        List<RawClient> visitors = new ArrayList<>();
        try {
            for (int i = 0; i < 3; i++) {
                expect("Let three watch the clock at the same time.",
                        () -> visitors.add(watch()));
            }
            // HEAD has no body, so this ends even if it is let in.
            expect("The fourth should get a 503, and come again in a minute.", () ->
                    http.head("/clock").hasStatus(503)
                            .hasHeader("Retry-After", "60"));
            expect("Only the clock is full.", () -> http.get("/").hasStatus(200));
            visitors.removeFirst().close();
            expect("When a visitor has left, there should be a place again.", () ->
                    await().untilAsserted(() ->
                            http.head("/clock").hasStatus(200)));
        } finally {
            visitors.forEach(RawClient::close);
        }
    }

    private RawClient watch() throws IOException {
        RawClient client = new RawClient(program.port());
        client.write(RawClient.request("GET /clock"));
        String status = client.line();
        if (!status.equals("HTTP/1.1 200 OK")) {
            throw new AssertionError("A visitor got: " + status);
        }
        return client;
    }
}
