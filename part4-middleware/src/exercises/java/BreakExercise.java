import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Exercise;

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
                    program.line("a line with the id to-" + how,
                            line -> line.endsWith(" to-" + how)));
        }
        expect("Leave requests without X-Break alone.", () ->
                http.get("/hello/Ada").hasStatus(200).bodyContains("Hello, Ada!"));
        expect("Leave those alone that ask for something else.", () ->
                http.get("/hello/Ada", "X-Break", "glass").hasStatus(200));
    }
}
