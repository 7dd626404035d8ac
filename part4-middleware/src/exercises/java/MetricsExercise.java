import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Answer;
import testsupport.Exercise;

class MetricsExercise extends Exercise {

    @Test
    @DisplayName("/metrics counts the responses by their status")
    void counts() throws Throwable {
        expect("Answer GET /metrics with a text.", () ->
                http.get("/metrics").hasStatus(200));
        http.get("/nothing").hasStatus(404);
        http.get("/notes/abc").hasStatus(400);
        http.get("/nothing").hasStatus(404);
        expect("Count the responses with 404: there were two.", () ->
                metricsWith("requests_total{status=\"404\"} 2\n"));
        expect("Count each status by itself, errors of layers included.", () ->
                metricsWith("requests_total{status=\"400\"} 1\n"));
        expect("Everything else answers as before.", () ->
                http.get("/").hasStatus(200).hasBody("Hello, world!"));
    }

    /** Counting may take a moment longer than the client's next request. */
    private static void metricsWith(String line) throws Exception {
        Answer metrics = http.get("/metrics");
        for (int i = 0; i < 50 && !metrics.text().contains(line); i++) {
            Thread.sleep(20);
            metrics = http.get("/metrics");
        }
        metrics.bodyContains(line);
    }
}
