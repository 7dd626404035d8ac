import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Answer;
import testsupport.Exercise;

import static org.junit.jupiter.api.Assertions.assertFalse;

class HoleExercise extends Exercise {
    private static final String NAME = "?name=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E";

    @Test
    @DisplayName("/hole has a hole in it, and a field that keeps scripts from running")
    void isDisarmed() throws Throwable {
        expect("At /hole, do not escape the name.", () ->
                http.get("/hole" + NAME).hasStatus(200)
                        .hasHeader("Content-Type", "text/html; charset=utf-8")
                        .bodyContains("<img src=x onerror=alert(1)>"));
        expect("Ask the browser not to run any script there.", () ->
                http.get("/hole" + NAME)
                        .hasHeader("Content-Security-Policy", "script-src 'none'"));
        expect("Everywhere else, still escape the name.", () -> {
            Answer answer = http.get("/" + NAME).hasStatus(200);
            assertFalse(answer.text().contains("<img"), answer::report);
        });
    }
}
