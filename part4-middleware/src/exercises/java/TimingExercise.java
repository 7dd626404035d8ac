import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Answer;
import testsupport.Exercise;

import static org.junit.jupiter.api.Assertions.assertTrue;

class TimingExercise extends Exercise {

    @Test
    @DisplayName("Each response says how many milliseconds it took")
    void tellsTime() throws Throwable {
        expect("Give GET / a field like Server-Timing: app;dur=0.4", () -> check("/"));
        for (String path : new String[] {"/nothing", "/notes/abc", "/notes/999"}) {
            expect("Give errors the field, too.", () -> check(path));
        }
        expect("Give what a lock refuses the field, too.", () -> check("/me"));
    }

    private static void check(String path) throws Exception {
        long start = System.nanoTime();
        Answer answer = http.get(path);
        double whole = (System.nanoTime() - start) / 1e6;
        String field = answer.header("Server-Timing").orElse("nothing");
        assertTrue(field.matches("app; ?dur=\\d+(\\.\\d+)?"), () -> answer.report()
                + "\nServer-Timing should say app;dur= and a number, but says: " + field);
        double millis = Double.parseDouble(field.replaceFirst(".*dur=", ""));
        assertTrue(millis < whole + 1, () -> answer.report() + "\nThat took "
                + whole + " milliseconds as seen from here, not " + millis
                + ". Which unit does dur have?");
    }
}
