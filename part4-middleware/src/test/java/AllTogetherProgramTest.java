import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Answer;
import testsupport.Engine;
import testsupport.RawClient;
import testsupport.WithProgram;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** The layers that Main.java gets when all are together. */
public class AllTogetherProgramTest extends WithProgram {
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
        assertLogged("\"GET /notes/none HTTP/1.1\" 400", "my-id");
    }

    @Test
    @DisplayName("What is not proper HTTP is refused in the client's form, with an id,"
            + " a line in the log, and the fields that protect a browser")
    void dressesStrictRefusals() throws Exception {
        Engine.JETTY.isExempt("it refuses a request without a Host by itself");
        Engine.OWN.isExempt("it refuses a request without a Host by itself");
        RawClient.send(program.port(), "GET / HTTP/1.1\r\n"
                + "Accept: text/html\r\nX-Request-Id: improper\r\n\r\n").hasStatus(400)
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("X-Request-Id", "improper")
                .hasHeader("Content-Type", "text/html; charset=utf-8")
                .bodyContains("The Host field is missing.");
        assertLogged("\"GET / HTTP/1.1\" 400", "improper");
    }

    @Test
    @DisplayName("A target that is refused has its line in the log, and an id")
    void logsRefusedTargets() throws Exception {
        Engine.JDK.isExempt("it refuses such a target by itself");
        Engine.ROBAHO.isExempt("it refuses such a target by itself");
        Engine.JETTY.isExempt("it refuses such a target by itself");
        RawClient.send(program.port(), RawClient.request("GET /%zz", "X-Request-Id: target"))
                .hasStatus(400).hasHeader("X-Request-Id", "target");
        assertLogged("\"GET /%zz HTTP/1.1\" 400", "target");
    }

    @Test
    @DisplayName("What is not proper HTTP takes nothing out of its client's bucket")
    void refusesBeforeItCounts() throws Exception {
        RawClient.send(program.port(), "GET / HTTP/1.1\r\n\r\n")
                .hasStatus(400).hasNoHeader("RateLimit");
    }

    @Test
    @DisplayName("A page of another site can add no note, nor one that is reached by another name")
    void refusesOtherSites() throws Exception {
        http.post("/notes", "pills", "Origin", "https://evil.example").hasStatus(403)
                .hasHeader("X-Content-Type-Options", "nosniff");
        http.post("/notes", "pills", "Host", "rebind.example").hasStatus(421);
        http.post("/notes", "milk", "Sec-Fetch-Site", "same-origin").hasStatus(201);
    }

    @Test
    @DisplayName("The folder of the page is mounted, and /app leads to /app/")
    void mountsFolder() throws Exception {
        http.get("/app").hasStatus(302).hasHeader("Location", "/app/");
        http.get("/app/").hasStatus(200).bodyContains("<h1>Notes</h1>");
        // A route of the router's would answer with a sentence of its own.
        http.send("PUT", "/app/", "new").hasStatus(405).hasBody("Files can only be read.");
    }

    private static void assertLogged(String request, String id) {
        program.line("a line with " + request + " that ends with " + id,
                line -> line.contains(request) && line.endsWith(" " + id));
    }
}
