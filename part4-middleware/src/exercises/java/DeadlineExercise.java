import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Answer;
import testsupport.Exercise;

import static org.junit.jupiter.api.Assertions.assertTrue;

class DeadlineExercise extends Exercise {

    @Test
    @DisplayName("Whoever waits for more than a second gets a 503")
    void givesUp() throws Throwable {
        expect("Let /slow/10 wait for 10 milliseconds, and say At last.", () ->
                http.get("/slow/10").hasStatus(200).hasBody("At last."));
        expect("Let /slow/4000 end in a 503.", () -> http.get("/slow/4000").hasStatus(503));
        expect("Answer /slow/4000 after one second, not after four.",
                DeadlineExercise::isQuick);
        expect("A refusal stays what it was: 400 for /slow/abc.", () ->
                http.get("/slow/abc").hasStatus(400));
    }

    private static void isQuick() throws IOException {
        long start = System.nanoTime();
        Answer answer = http.get("/slow/4000").hasStatus(503);
        double seconds = (System.nanoTime() - start) / 1e9;
        assertTrue(seconds > 0.9 && seconds < 3.5, () -> answer.report()
                + "\nThat took " + seconds + " seconds.");
    }
}
