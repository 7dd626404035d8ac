import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import testsupport.Engine;
import testsupport.RawClient;
import testsupport.WithProgram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The program as a proxy meets it. */
public class WorldProgramTest extends WithProgram {
    @ParameterizedTest
    @DisplayName("Every answer that a proxy passes on by HTTPS promises HTTPS, be it a page or an error")
    @ValueSource(strings = {"/", "/app/", "/app/app.js", "/notes", "/me", "/nothing",
            "/notes/999"})
    void promisesHttps(String path) throws Exception {
        http.get(path, "X-Forwarded-Proto", "https").hasHeader("Strict-Transport-Security",
                "max-age=31536000; includeSubDomains");
        http.get(path).hasNoHeader("Strict-Transport-Security");
    }

    @Test
    @DisplayName("The log has the address of the connection, whatever X-Forwarded-For says")
    void logsTheConnection() throws Exception {
        http.get("/notes", "X-Forwarded-For", "203.0.113.9", "X-Request-Id", "forwarded")
                .hasStatus(200);
        String line = lineWith("forwarded");
        assertTrue(line.startsWith("127.0.0.1 - - ["), line);
    }

    @Test
    @DisplayName("What the JDK's server refuses by itself is never in the log")
    void knowsNothingOfTheServersOwnAnswers() throws Exception {
        Engine.ROBAHO.isExempt("it passes on what the JDK's server refuses");
        Engine.JETTY.isExempt("it answers with one sentence, and has no contexts");
        Engine.OWN.isExempt("it leaves them to the framework");
        Engine.OTHER.isExempt("this is about the JDK's server");
        RawClient.send(program.port(), RawClient.request("GET /%zz"))
                .hasStatus(400).bodyContains("URISyntaxException");
        RawClient.send(program.port(), RawClient.request("OPTIONS *"))
                .hasStatus(404).bodyContains("No context found");
        http.get("/notes", "X-Request-Id", "after-them").hasStatus(200);
        lineWith("after-them");
        List<String> logged = program.output().stream()
                .filter(line -> line.contains("%zz") || line.contains("OPTIONS")).toList();
        assertEquals(List.of(), logged);
    }

    private static String lineWith(String id) {
        return program.line("a line that ends with " + id,
                printed -> printed.endsWith(" " + id));
    }
}
