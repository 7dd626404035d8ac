import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Exercise;

class MovedExercise extends Exercise {

    @Test
    @DisplayName("GET /old is answered with 301 and Location: /")
    void sendsElsewhere() throws Throwable {
        expect("Answer /old with 301 and Location: /", () ->
                http.get("/old").hasStatus(301).hasHeader("Location", "/"));
        expect("Only /old itself has moved.", () ->
                http.get("/older").hasStatus(200).bodyContains("Hello, world!"));
        expect("Everything else still says hello.", () ->
                http.get("/?name=Ada").hasStatus(200).bodyContains("Hello, Ada!"));
    }
}
