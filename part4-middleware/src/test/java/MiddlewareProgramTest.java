import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Answer;
import testsupport.Program;
import testsupport.ProgramContract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

public class MiddlewareProgramTest extends ProgramContract {

    @Test
    @DisplayName("The application of part 3 still answers")
    void answersAsBefore() throws Exception {
        http.get("/hello/Ann").hasStatus(200).bodyContains("Hello, Ann!");
        Answer added = http.post("/notes", "Buy milk").hasStatus(201);
        String note = added.header("Location").orElseThrow();
        http.get(note).bodyContains("Buy milk");
        http.send("PUT", note, "Buy tea").hasStatus(200).bodyContains("Buy tea");
        http.get("/notes").bodyContains("Buy tea");
        http.get("/notes/abc").hasStatus(400);
        http.get("/notes/999").hasStatus(404);
        http.send("PUT", "/notes/999", "new").hasStatus(404);
        http.send("DELETE", "/notes/999", null, "Authorization", "Bearer " + token(program))
                .hasStatus(404);
        http.post("/notes", " ").hasStatus(400);
    }

    @Test
    @DisplayName("Deleting a note needs the token that was printed at the start")
    void guardsDeletion() throws Exception {
        String note = http.post("/notes", "keep").header("Location").orElseThrow();
        http.send("DELETE", note, null).hasStatus(401)
                .hasHeader("WWW-Authenticate", "Bearer realm=\"api\"");
        http.send("DELETE", note, null, "Authorization", "Bearer wrong").hasStatus(401);
        http.get(note).hasStatus(200);
        http.send("DELETE", note, null, "Authorization", "Bearer " + token(program))
                .hasStatus(204);
        http.get(note).hasStatus(404);
    }

    @Test
    @DisplayName("/me says who you are, to those who show the token")
    void saysWhoYouAre() throws Exception {
        http.get("/me").hasStatus(401);
        http.get("/me", "Authorization", "Bearer wrong").hasStatus(401);
        http.get("/me", "Authorization", "Bearer " + token(program))
                .hasStatus(200).hasBody("You are owner");
    }

    @Test
    @DisplayName("The token is another one at each start")
    void makesTokens() throws Exception {
        try (Program other = Program.start()) {
            assertNotEquals(token(program), token(other));
        }
    }

    @Test
    @DisplayName("Every answer, be it an error, has the id of its request and a line in the log")
    void logsWithIds() throws Exception {
        http.get("/hello/Ann", "X-Request-Id", "of-a-page")
                .hasHeader("X-Request-Id", "of-a-page");
        http.get("/notes/999", "X-Request-Id", "of-an-error")
                .hasHeader("X-Request-Id", "of-an-error");
        http.send("DELETE", "/notes/1", null, "X-Request-Id", "of-a-stranger")
                .hasHeader("X-Request-Id", "of-a-stranger");
        assertLogged("GET /hello/Ann HTTP/1.1", 200, "of-a-page");
        assertLogged("GET /notes/999 HTTP/1.1", 404, "of-an-error");
        assertLogged("DELETE /notes/1 HTTP/1.1", 401, "of-a-stranger");
    }

    private static void assertLogged(String request, int status, String id) {
        String line = program.line("a line that ends with " + id,
                printed -> printed.endsWith(" " + id));
        assertEquals("\"" + request + "\" " + status,
                line.replaceFirst("[^\"]*(\".*\" \\d+) .*", "$1"), line);
    }

    private static String token(Program program) {
        return program.after("The token for deleting notes is ");
    }
}
