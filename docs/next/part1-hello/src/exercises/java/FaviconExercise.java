import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Exercise;

class FaviconExercise extends Exercise {

    @Test
    @DisplayName("GET /favicon.ico is answered with 204, and / as before")
    void answersWithNothing() throws Throwable {
        expect("Answer /favicon.ico with 204 and no body.", () ->
                http.get("/favicon.ico").hasStatus(204).hasBody(""));
        expect("Everything else still says hello.", () ->
                http.get("/").hasStatus(200).hasBody("Hello, world!"));
    }
}
