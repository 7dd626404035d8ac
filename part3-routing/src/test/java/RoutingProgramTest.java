import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Answer;
import testsupport.Http;
import testsupport.Program;
import testsupport.ProgramContract;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RoutingProgramTest extends ProgramContract {

    @Test
    @DisplayName("/hello/{name} greets by name")
    void greets() throws Exception {
        http.get("/hello/Ann").hasStatus(200).hasBody("Hello, Ann!");
        http.get("/hello/Zo%C3%AB").hasBody("Hello, Zoë!");
        http.get("/hello/").hasStatus(404);
    }

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
        http.send("DELETE", note, null).hasStatus(204).hasBody("");
        http.get(note).hasStatus(404);
    }

    @Test
    @DisplayName("What is wrong with a request to a note gets its own status")
    void refusesNotes() throws Exception {
        http.get("/notes/abc").hasStatus(400);
        http.get("/notes/999").hasStatus(404);
        http.send("PUT", "/notes/999", "new").hasStatus(404);
        http.send("DELETE", "/notes/999", null).hasStatus(404);
        http.post("/notes", " ").hasStatus(400);
        http.post("/notes", "x".repeat(10_001)).hasStatus(400);
        http.send("PATCH", "/notes", "x").hasStatus(405)
                .hasHeader("Allow", "GET, HEAD, OPTIONS, POST");
        http.post("/notes/1", "x").hasStatus(405)
                .hasHeader("Allow", "DELETE, GET, HEAD, OPTIONS, PUT");
    }

    @Test
    @DisplayName("Each note gets an id of its own")
    void numbersNotes() throws Exception {
        String one = http.post("/notes", "one").header("Location").orElseThrow();
        String two = http.post("/notes", "two").header("Location").orElseThrow();
        assertEquals(Integer.parseInt(one.substring(7)) + 1,
                Integer.parseInt(two.substring(7)));
    }

    @Test
    @DisplayName("There is room for a thousand notes, and for one more when one is gone")
    void limitsNotes() throws Exception {
        try (Program full = Program.start(); Http notes = new Http(full.uri())) {
            for (int i = 0; i < 1000; i++) {
                notes.post("/notes", "note").hasStatus(201);
            }
            notes.post("/notes", "one too many").hasStatus(507);
            notes.send("DELETE", "/notes/1", null).hasStatus(204);
            notes.post("/notes", "fits").hasStatus(201);
        }
    }
}
