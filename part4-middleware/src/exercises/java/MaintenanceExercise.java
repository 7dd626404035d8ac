import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Exercise;

class MaintenanceExercise extends Exercise {
    private static final String SENTENCE = "The token for deleting notes is ";

    @Test
    @DisplayName("PUT /maintenance closes the doors, DELETE opens them")
    void closesAndOpens() throws Throwable {
        String[] token = {"Authorization", "Bearer " + token()};
        expect("Close the doors at PUT /maintenance, with the token.", () ->
                http.send("PUT", "/maintenance", "", token).hasStatus(204));
        for (String path : new String[] {"/", "/notes", "/app/", "/none"}) {
            expect("While they are closed, answer 503 and Retry-After: 60.",
                    () -> http.get(path).hasStatus(503)
                            .hasHeader("Retry-After", "60"));
        }
        expect("Not everybody may open them.", () ->
                http.send("DELETE", "/maintenance", null).hasStatus(401));
        expect("Open them at DELETE /maintenance, with the token.", () ->
                http.send("DELETE", "/maintenance", null, token)
                        .hasStatus(204));
        expect("Then everything is as before.", () ->
                http.get("/").hasStatus(200).hasBody("Hello, world!"));
        expect("Not everybody may close them.", () ->
                http.send("PUT", "/maintenance", "").hasStatus(401));
    }

    private static String token() throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            for (String line : program.output()) {
                if (line.startsWith(SENTENCE)) {
                    return line.substring(SENTENCE.length());
                }
            }
            Thread.sleep(50);
        }
        throw new AssertionError("Print the token again: \"" + SENTENCE + "…\"");
    }
}
