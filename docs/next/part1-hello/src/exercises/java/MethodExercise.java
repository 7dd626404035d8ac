import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Exercise;

class MethodExercise extends Exercise {

    @Test
    @DisplayName("Other methods are answered with 405 and an Allow field")
    void refusesOtherMethods() throws Throwable {
        for (String method : List.of("POST", "PUT", "DELETE")) {
            expect("Answer " + method + " with 405, and Allow: GET, HEAD", () ->
                    http.send(method, "/", null)
                            .hasStatus(405).hasHeader("Allow", "GET, HEAD"));
        }
        expect("GET still says hello.", () ->
                http.get("/").hasStatus(200).hasBody("Hello, world!"));
        expect("HEAD still works.", () -> http.head("/").hasStatus(200));
    }
}
