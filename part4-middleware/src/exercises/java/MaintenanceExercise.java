import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Answer;
import testsupport.Exercise;

import static org.junit.jupiter.api.Assertions.assertTrue;

class MaintenanceExercise extends Exercise {
    private static final String PATH = "/maintenance";

    @Test
    @DisplayName("PUT /maintenance closes everything else, DELETE opens it again")
    void closesAndOpens() throws Throwable {
        expect("Let PUT /maintenance ask for the token.", () ->
                http.send("PUT", PATH, null).hasStatus(401));
        String token = "Bearer "
                + program.after("The token for deleting notes is ");
        expect("With the token, answer PUT /maintenance with 204.", () ->
                http.send("PUT", PATH, null, "Authorization", token).hasStatus(204));
        for (String path : new String[] {"/", "/notes", "/app/", "/nothing"}) {
            expect("After that, answer all other paths with 503.", () ->
                    http.get(path).hasStatus(503).hasHeader("Retry-After", "60"));
        }
        expect("While closed, refuse inside the layers that are for all"
                + " responses: there is a form to choose, and a request id.", () -> {
            Answer refusal = http.get("/", "Accept", "application/json")
                    .hasHeader("Content-Type", "application/problem+json");
            assertTrue(refusal.header("X-Request-Id").isPresent(), refusal::report);
        });
        expect("Let DELETE /maintenance ask for the token, too.", () ->
                http.send("DELETE", PATH, null).hasStatus(401));
        expect("With the token, answer DELETE /maintenance with 204.", () ->
                http.send("DELETE", PATH, null, "Authorization", token).hasStatus(204));
        expect("Then everything is as before.", () ->
                http.get("/").hasStatus(200).bodyContains("Hello, world!"));
    }
}
