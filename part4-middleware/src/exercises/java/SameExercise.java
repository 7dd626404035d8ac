import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Answer;
import testsupport.Exercise;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SameExercise extends Exercise {
    private static final int TRIES = 3;

    private static Answer time() throws Exception {
        return http.get("/time").hasStatus(200);
    }

    @Test
    @DisplayName("The time stays the same for a second, and then it is another")
    void keepsTime() throws Throwable {
        expect("Answer GET /time with Instant.now().", () -> {
            Answer answer = time();
            assertTrue(answer.text().matches("\\d{4}-\\d\\d-\\d\\dT\\S+Z\\s*"),
                    () -> answer.report() + "\nThat is no Instant.");
        });
        expect("Keep the answer for a second.", () -> {
            // The second may end between two of them, but not between all.
            Answer first = time();
            Answer second = time();
            for (int i = 0; i < TRIES && !first.text().equals(second.text()); i++) {
                first = second;
                second = time();
            }
            assertEquals(first.text(), second.text(), second.report());
        });
        expect("Don't keep it for longer.", () -> {
            // Whatever was kept at the start is too old in two seconds.
            Instant end = Instant.now().plusSeconds(2);
            await().until(() -> {
                time();
                return Instant.now().isAfter(end);
            });
            Instant asked = Instant.now();
            Answer answer = time();
            assertTrue(Instant.parse(answer.text().strip())
                    .isAfter(asked.minusMillis(1_500)), answer::report);
        });
    }
}
