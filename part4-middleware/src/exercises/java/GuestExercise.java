import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Answer;
import testsupport.Exercise;

class GuestExercise extends Exercise {

    @Test
    @DisplayName("A guest is known, and may not delete")
    void tellsGuests() throws Throwable {
        String guest = "Bearer " + guestToken();
        expect("Print a line that begins with The token for looking around is"
                + " and know who shows that token: You are guest.", () ->
                http.get("/me", "Authorization", guest)
                        .hasStatus(200).hasBody("You are guest"));
        Answer added = http.post("/notes", "Buy milk");
        String note = added.header("Location").orElseThrow();
        expect("A guest is known, so the answer to DELETE is 403.", () ->
                http.send("DELETE", note, null, "Authorization", guest).hasStatus(403));
        expect("What is refused must not happen: the note is still there.", () ->
                http.get(note).hasStatus(200));
        expect("Whoever has no token still gets 401.", () ->
                http.send("DELETE", note, null).hasStatus(401));
        expect("So does whoever has a wrong one.", () -> http.send("DELETE", note, null,
                "Authorization", "Bearer wrong").hasStatus(401));
        String owner = "Bearer " + program.after("The token for deleting notes is ");
        expect("The owner still deletes.", () ->
                http.send("DELETE", note, null, "Authorization", owner).hasStatus(204));
    }

    /** None that anybody knows, if the program has printed none yet. */
    private static String guestToken() {
        try {
            return program.after("The token for looking around is ");
        } catch (AssertionError none) {
            return "not-printed";
        }
    }
}
