import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Exercise;

class TypedExercise extends Exercise {

    @Test
    @DisplayName("/notes/{id:int} takes numbers only, and leaves the rest to {word}")
    void takesNumbersOnly() throws Throwable {
        expect("Answer GET /notes/abc with 404 and \"A note has a number.\":"
                + " it is no /notes/{id:int}, but a /notes/{word}.", () ->
                http.get("/notes/abc").hasStatus(404)
                        .hasBody("A note has a number."));
        expect("A sign is not a digit.", () ->
                http.get("/notes/-1").hasStatus(404)
                        .hasBody("A note has a number."));
        expect("/notes/{word} knows GET only.", () ->
                http.send("DELETE", "/notes/abc", null).hasStatus(405)
                        .hasHeader("Allow", "GET, HEAD, OPTIONS"));
        expect("Nothing is neither a number nor a word.", () ->
                http.get("/notes/").hasStatus(404)
                        .hasBody("There is nothing here."));
    }

    @Test
    @DisplayName("Notes are found by their number, as before")
    void findsNotes() throws Throwable {
        expect("A note that is there is shown.", () -> {
            var added = http.post("/notes", "tea").hasStatus(201);
            http.get(added.header("Location").orElse("?")).hasStatus(200)
                    .hasBody(added.text());
        });
        expect("A number without a note gets its own 404.", () ->
                http.get("/notes/999").hasStatus(404)
                        .hasBody("There is no note 999."));
        expect("Every method is there: PUT, too.", () ->
                http.send("PUT", "/notes/999", "tea").hasStatus(404)
                        .hasBody("There is no note 999."));
    }
}
