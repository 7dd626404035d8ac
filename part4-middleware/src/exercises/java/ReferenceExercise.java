import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Answer;
import testsupport.Exercise;

class ReferenceExercise extends Exercise {

    @Test
    @DisplayName("An error names its request, in a page and in JSON")
    void namesRequest() throws Throwable {
        expect("Let JSON have a member \"request\", with the id.", () ->
                http.get("/nothing", "Accept", "application/json", "X-Request-Id", "a-1")
                        .hasStatus(404).bodyContains("\"status\": 404")
                        .bodyContains("\"detail\": \"There is nothing here.\"")
                        .bodyContains("\"request\": \"a-1\""));
        expect("Let the page show the id.", () ->
                http.get("/nothing", "Accept", "text/html", "X-Request-Id", "a-1")
                        .hasStatus(404).bodyContains("There is nothing here.")
                        .bodyContains("a-1"));
        expect("Name the id that the response has, if the client sent none.", () -> {
            Answer error = http.get("/notes/7", "Accept", "application/json");
            error.bodyContains(error.header("X-Request-Id").orElse("an id"));
        });
        expect("Leave a plain text as it is.", () ->
                http.get("/nothing", "X-Request-Id", "a-1")
                        .hasBody("There is nothing here."));
    }
}
