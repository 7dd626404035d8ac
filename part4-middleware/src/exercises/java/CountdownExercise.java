import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Exercise;
import testsupport.RawClient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CountdownExercise extends Exercise {

    @Test
    @DisplayName("/countdown/3 counts to its end, and each line is seen at once")
    void countsDown() throws Throwable {
        expect("Answer /countdown/3 with four lines of text/plain.", () ->
                http.get("/countdown/3").hasStatus(200)
                        .hasBody("3\n2\n1\nLift-off!\n"));
        expect("Let the client see each line as soon as it is there."
                + " Try: curl -N http://localhost:8000/countdown/5", () -> {
            long nanos = timeBetweenLines();
            assertTrue(nanos > 300_000_000, "All the lines came within "
                    + nanos / 1_000_000 + " milliseconds.");
        });
        expect("Nothing is left to count: /countdown/0 is one line.", () ->
                http.get("/countdown/0").hasStatus(200).hasBody("Lift-off!\n"));
        for (String wrong : List.of("three", "-1", "101")) {
            expect("Only the numbers from 0 to 100 will do, all else is a 400.", () ->
                    http.get("/countdown/" + wrong).hasStatus(400));
        }
    }

    /** From the first line of five to the last one. */
    private static long timeBetweenLines() throws IOException {
        try (RawClient client = new RawClient(program.port())) {
            client.write(RawClient.request("GET /countdown/5"));
            List<String> lines = new ArrayList<>();
            long start = 0;
            while (!lines.contains("Lift-off!")) {
                // The lines that are sizes of chunks do not matter here.
                lines.add(client.line());
                if (start == 0 && lines.getLast().equals("5")
                        && lines.contains("")) {
                    start = System.nanoTime();
                }
            }
            assertEquals(1, lines.stream().filter("Lift-off!"::equals).count());
            return System.nanoTime() - start;
        }
    }
}
