import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Answer;
import testsupport.Http;
import testsupport.Program;
import testsupport.WithProgram;

import static org.junit.jupiter.api.Assertions.assertEquals;

public class NotesProgramTest extends WithProgram {
    @Test
    @DisplayName("A note is added, shown, replaced and removed")
    void keepsNotes() throws Exception {
        Answer added = http.post("/notes", "Buy \"milk\"").hasStatus(201)
                .hasHeader("Content-Type", "application/json");
        String note = added.header("Location").orElseThrow();
        http.get(note).hasStatus(200).bodyContains("\"text\": \"Buy \\\"milk\\\"\"");
        http.get("/notes").hasStatus(200).bodyContains(added.text());
        http.send("PUT", note, "Buy tea").hasStatus(200).bodyContains("Buy tea");
        http.get(note).bodyContains("Buy tea");
        delete(note, program, http).hasStatus(204).hasBody("");
        http.get(note).hasStatus(404);
    }

    @Test
    @DisplayName("What is wrong with a request to a note gets its own status")
    void refusesNotes() throws Exception {
        http.get("/notes/abc").hasStatus(400);
        http.get("/notes/999").hasStatus(404);
        http.send("PUT", "/notes/999", "new").hasStatus(404);
        delete("/notes/999", program, http).hasStatus(404);
        http.post("/notes", " ").hasStatus(400);
        http.post("/notes", "x".repeat(10_001)).hasStatus(400);
        http.send("PATCH", "/notes", "x").hasStatus(405)
                .hasHeader("Allow", "GET, HEAD, OPTIONS, POST");
        http.post("/notes/1", "x").hasStatus(405)
                .hasHeader("Allow", "DELETE, GET, HEAD, OPTIONS, PUT");
    }

    @Test
    @DisplayName("A note that is replaced by nothing stays as it was")
    void keepsWhatCannotBeReplaced() throws Exception {
        Answer added = http.post("/notes", "tea").hasStatus(201);
        String note = added.header("Location").orElseThrow();
        http.send("PUT", note, " ").hasStatus(400);
        http.get(note).hasBody(added.text());
    }

    @Test
    @DisplayName("Each note gets an id of its own, and the list is in their order")
    void numbersNotes() throws Exception {
        Answer one = http.post("/notes", "one");
        Answer two = http.post("/notes", "two");
        assertEquals(number(one) + 1, number(two));
        http.get("/notes").bodyContains(one.text() + ", " + two.text());
    }

    /** From part 4 on, this needs the token that the program has printed. */
    private static Answer delete(String note, Program program, Http http) throws Exception {
        String token = program.after("The token for deleting notes is ");
        return http.send("DELETE", note, null, "Authorization", "Bearer " + token);
    }

    private static int number(Answer added) {
        return Integer.parseInt(added.header("Location").orElseThrow().substring(7));
    }

    @Test
    @DisplayName("A note cannot pretend to be two")
    void quotesNotes() throws Exception {
        try (Program fresh = Program.start(); Http notes = new Http(fresh.uri())) {
            notes.post("/notes", "milk\"}, {\"id\": 2, \"text\": \"forged").hasStatus(201);
            notes.get("/notes").hasBody("[{\"id\": 1, \"text\": \"milk\\\"},"
                    + " {\\\"id\\\": 2, \\\"text\\\": \\\"forged\"}]");
        }
    }

    @Test
    @DisplayName("There is room for a thousand notes, and for one more when one is gone")
    void limitsNotes() throws Exception {
        try (Program full = Program.start(); Http notes = new Http(full.uri())) {
            for (int i = 0; i < 1000; i++) {
                notes.post("/notes", "note").hasStatus(201);
            }
            notes.post("/notes", "one too many").hasStatus(507);
            delete("/notes/1", full, notes).hasStatus(204);
            notes.post("/notes", "fits").hasStatus(201);
        }
    }
}
