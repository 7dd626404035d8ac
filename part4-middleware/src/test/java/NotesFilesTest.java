import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import testsupport.Answer;
import testsupport.RawClient;
import testsupport.RawResponse;
import testsupport.WithProgram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testsupport.RawClient.request;

/** The files of the notes page, as the program serves them. */
public class NotesFilesTest extends WithProgram {
    @Test
    @DisplayName("The page is served under /app/, with its script and its style")
    void servesPage() throws Exception {
        http.get("/app").hasStatus(302).hasHeader("Location", "/app/");
        http.get("/app/").hasStatus(200)
                .hasHeader("Content-Type", "text/html; charset=utf-8")
                .bodyContains("<h1>Notes</h1>");
        http.get("/app/app.js").hasStatus(200)
                .hasHeader("Content-Type", "text/javascript; charset=utf-8");
        http.get("/app/style.css").hasStatus(200)
                .hasHeader("Content-Type", "text/css; charset=utf-8");
        http.get("/app/Main.java").hasStatus(404);
    }

    @ParameterizedTest
    @DisplayName("Nothing leads out of the public folder")
    @ValueSource(strings = {"/app/../Main.java", "/app/%2e%2e/Main.java",
            "/app/..%2fMain.java", "/app//../Main.java", "/app/..\\Main.java",
            "/app//etc/passwd"})
    void keepsSources(String path) throws Exception {
        RawResponse response = RawClient.send(program.port(), request("GET " + path));
        assertTrue(response.status() == 404 || response.status() == 400, response::report);
    }

    @Test
    @DisplayName("Files can be read and nothing else")
    void refusesMethods() throws Exception {
        http.send("PUT", "/app/style.css", "* {}").hasStatus(405)
                .hasHeader("Allow", "GET, HEAD, OPTIONS");
    }

    @ParameterizedTest
    @DisplayName("Every answer tells browsers to be careful, be it a page, a note or an error")
    @ValueSource(strings = {"/", "/app/", "/app/app.js", "/notes", "/me", "/nothing",
            "/notes/999"})
    void tellsBrowsers(String path) throws Exception {
        Answer answer = http.get(path).hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("X-Frame-Options", "deny")
                .hasHeader("Referrer-Policy", "no-referrer");
        String policy = answer.header("Content-Security-Policy").orElse("");
        assertTrue(policy.startsWith("default-src 'self';"), answer::report);
    }

    @Test
    @DisplayName("The page has no script or style of its own, which the policy would refuse")
    void keepsToThePolicy() throws Exception {
        Answer page = http.get("/app/");
        for (String refused : new String[] {"<style", " style=", "<script>", " on"}) {
            assertFalse(page.text().contains(refused),
                    () -> page.report() + "\nIt contains " + refused);
        }
    }

    @Test
    @DisplayName("A note with tags in it stays a text: the script sets no innerHTML")
    void showsTexts() throws Exception {
        Answer script = http.get("/app/app.js").bodyContains(".textContent = note.text");
        assertFalse(script.text().contains(".innerHTML"), script::report);
    }

    @Test
    @DisplayName("Started elsewhere, the program says in a sentence where to start it")
    void saysWhereToStart(@TempDir Path elsewhere) throws Exception {
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), "Main", "0")
                .directory(elsewhere.toFile()).redirectErrorStream(true).start();
        try {
            assertTrue(process.waitFor(30, TimeUnit.SECONDS),
                    "The program should have ended: there is no folder public.");
            String output = new String(process.getInputStream().readAllBytes(),
                    StandardCharsets.UTF_8);
            assertNotEquals(0, process.exitValue(), output);
            assertEquals(1, output.lines().count(), output);
            assertTrue(output.contains("public") && output.contains("Main.java"), output);
        } finally {
            process.destroyForcibly();
        }
    }
}
