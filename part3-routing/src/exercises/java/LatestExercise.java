import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Exercise;

class LatestExercise extends Exercise {

    @Test
    @DisplayName("/notes/latest leads to the latest note")
    void leadsToLatest() throws Throwable {
        expect("Without a note, answer /notes/latest with 404.", () ->
                http.get("/notes/latest").hasStatus(404));
        http.post("/notes", "tea").hasStatus(201);
        String latest = http.post("/notes", "milk").header("Location").orElse("?");
        expect("With notes, answer with 302 and the path of the latest one.", () ->
                http.get("/notes/latest").hasStatus(302)
                        .hasHeader("Location", latest));
        http.send("DELETE", latest, null);
        expect("When that one is gone, the one before it is the latest.", () ->
                http.get("/notes/latest").hasStatus(302)
                        .hasHeader("Location", "/notes/1"));
        expect("Notes are found by their number, as before.", () ->
                http.get("/notes/1").hasStatus(200).bodyContains("tea"));
    }
}
