import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Answer;
import testsupport.Program;
import testsupport.ProgramContract;
import testsupport.RawClient;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testsupport.RawClient.request;

class MiddlewareProgramTest extends ProgramContract {

    @Test
    @DisplayName("The application of part 3 still answers")
    void answersAsBefore() throws Exception {
        http.get("/hello/Ann").hasStatus(200).hasBody("Hello, Ann!");
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
    @DisplayName("The page is served under /app/, with its script and its style")
    void servesPage() throws Exception {
        http.get("/app").hasStatus(302).hasHeader("Location", "/app/");
        http.get("/app/").hasStatus(200)
                .hasHeader("Content-Type", "text/html; charset=utf-8")
                .bodyContains("<h1>Notes</h1>");
        http.get("/app/app.js").hasStatus(200)
                .hasHeader("Content-Type", "text/javascript; charset=utf-8");
        http.get("/app/style.css").hasStatus(200);
        http.get("/app/Main.java").hasStatus(404);
    }

    @Test
    @DisplayName("Nothing leads out of the public folder")
    void keepsSources() throws Exception {
        for (String path : new String[] {"/app/../Main.java", "/app/%2e%2e/Main.java",
                "/app/..%2fMain.java", "/app//../Main.java", "/app/..\\Main.java"}) {
            int status = RawClient.send(program.port(), request("GET " + path)).status();
            assertTrue(status == 404 || status == 400, path + " " + status);
        }
    }

    @Test
    @DisplayName("Each layer of the stack leaves its mark")
    void runsStack() throws Exception {
        Answer page = http.get("/notes/none", "Accept", "text/html", "X-Request-Id", "my-id")
                .hasStatus(400)
                .hasHeader("Content-Type", "text/html; charset=utf-8")
                .hasHeader("X-Request-Id", "my-id")
                .hasHeader("X-Content-Type-Options", "nosniff");
        assertTrue(page.header("RateLimit").isPresent(), page::report);
        Answer hello = http.get("/");
        http.get("/", "If-None-Match", hello.header("ETag").orElseThrow()).hasStatus(304);
        http.get("/app/app.js", "Accept-Encoding", "gzip")
                .hasHeader("Content-Encoding", "gzip");
        RawClient.send(program.port(), "GET / HTTP/1.1\r\n\r\n").hasStatus(400)
                .hasHeader("X-Content-Type-Options", "nosniff");
        await().until(() -> program.output().stream().anyMatch(line ->
                line.contains("\"GET /notes/none HTTP/1.1\" 400")
                && line.endsWith("my-id")));
    }

    @Test
    @DisplayName("The token is another one at each start")
    void makesTokens() throws Exception {
        try (Program other = Program.start()) {
            assertNotEquals(token(program), token(other));
        }
    }

    private static String token(Program program) {
        String start = "The token for deleting notes is ";
        return await().until(() -> program.output().stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst(), Optional::isPresent).orElseThrow();
    }
}
