import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Exercise;

class WriteLimitExercise extends Exercise {

    @Test
    @DisplayName("Five notes a minute and no more, while everything else goes on")
    void limitsWriting() throws Throwable {
        for (int reads = 0; reads < 8; reads++) {
            expect("Don't limit reading.", () -> http.get("/notes").hasStatus(200));
            expect("Don't limit other addresses.", () ->
                    http.post("/", "name=Ada").hasStatus(200));
        }
        for (int notes = 0; notes < 5; notes++) {
            expect("Let five notes in.", () -> http.post("/notes", "milk").hasStatus(201));
        }
        expect("Refuse the sixth note with 429.", () ->
                http.post("/notes", "milk").hasStatus(429));
        expect("Refuse it however its address is spelled: /%6eotes is /notes, too.", () ->
                http.post("/%6eotes", "milk").hasStatus(429));
        expect("Give the refusal the form that the client prefers: put the layer"
                + " inside of ErrorPages.", () ->
                http.post("/notes", "milk", "Accept", "application/json")
                        .hasStatus(429).hasHeader("Content-Type", "application/problem+json"));
        expect("Then reading is still allowed.", () -> http.get("/notes").hasStatus(200));
    }
}
