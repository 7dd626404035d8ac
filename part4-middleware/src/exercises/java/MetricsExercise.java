import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Exercise;

import static org.awaitility.Awaitility.await;

class MetricsExercise extends Exercise {

    @Test
    @DisplayName("GET /metrics shows how many responses there were of each status")
    void counts() throws Throwable {
        http.get("/nothing").hasStatus(404);
        http.get("/nothing/at/all").hasStatus(404);
        http.post("/me", "").hasStatus(405);
        expect("Answer /metrics with a line for each status, such as"
                + " http_responses_total{status=\"404\"} 2", () -> soon(() ->
                http.get("/metrics").hasStatus(200)
                        .bodyContains("http_responses_total{status=\"404\"} 2\n")
                        .bodyContains("http_responses_total{status=\"405\"} 1\n")));
        http.get("/me").hasStatus(401);
        expect("Count what other layers refuse, too, such as GET /me without a token.",
                () -> soon(() -> http.get("/metrics").bodyContains(
                        "http_responses_total{status=\"401\"} 1\n")));
        http.get("/nothing").hasStatus(404);
        expect("Go on counting after you have shown it.", () -> soon(() ->
                http.get("/metrics").hasStatus(200)
                        .bodyContains("http_responses_total{status=\"404\"} 3\n")));
    }

    /** What is counted when it has gone out is counted a moment later. */
    private static void soon(ThrowingRunnable check) throws Throwable {
        try {
            await().untilAsserted(check);
        } catch (ConditionTimeoutException never) {
            throw never.getCause();
        }
    }
}
