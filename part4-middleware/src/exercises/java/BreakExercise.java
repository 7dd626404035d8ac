import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Exercise;

import static org.junit.jupiter.api.Assertions.assertTrue;

class BreakExercise extends Exercise {

    @Test
    @DisplayName("What a layer breaks on purpose is a 500 with an id and a line in the log")
    void breaks() throws Throwable {
        for (String how : new String[] {"throw", "null", "error"}) {
            expect("Let X-Break: " + how + " end in a 500.", () ->
                    http.get("/hello/Ada", "X-Break", how, "X-Request-Id", "to-" + how)
                            .hasStatus(500));
            expect("Put the layer further in: the answer has lost its id.", () ->
                    http.get("/hello/Ada", "X-Break", how, "X-Request-Id", "to-" + how)
                            .hasStatus(500).hasHeader("X-Request-Id", "to-" + how));
            expect("Put the layer further in: the log has no line for it.", () ->
                    assertTrue(hasLine("to-" + how), "There is no line with the id to-"
                            + how + " in what your program prints."));
        }
        expect("Leave requests without X-Break alone.", () ->
                http.get("/hello/Ada").hasStatus(200).bodyContains("Hello, Ada!"));
        expect("Leave those alone that ask for something else.", () ->
                http.get("/hello/Ada", "X-Break", "glass").hasStatus(200));
    }

    /** It may come a moment after the answer. */
    private static boolean hasLine(String id) throws InterruptedException {
        for (int attempts = 50; attempts > 0; attempts--) {
            if (program.output().stream().anyMatch(line -> line.endsWith(" " + id))) {
                return true;
            }
            Thread.sleep(100);
        }
        return false;
    }
}
