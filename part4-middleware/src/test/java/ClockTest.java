import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Program;
import testsupport.RawClient;
import testsupport.WithProgram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testsupport.RawClient.request;

/** The page of the program that never ends. */
public class ClockTest extends WithProgram {
    private static final String TICK = "<p>It is \\d\\d:\\d\\d:\\d\\d\\.</p>";

    @Test
    @DisplayName("/clock ticks once a second, and others are served meanwhile")
    void ticks() throws Exception {
        try (RawClient client = new RawClient(program.port())) {
            client.write(request("GET /clock"));
            String first = nextTick(client);
            http.get("/").hasStatus(200);
            String second = nextTick(client);
            assertTrue(first.matches(TICK), first);
            assertTrue(second.matches(TICK), second);
            assertNotEquals(first, second, "Each tick is a second later.");
        }
    }

    @Test
    @DisplayName("The time has the same digits on a machine that speaks Arabic")
    void speaksEveryLanguage() throws Exception {
        try (Program arabic = Program.start("Main", "-Duser.language=ar",
                        "-Duser.country=EG", "-Duser.extensions=u-nu-arab");
                RawClient client = new RawClient(arabic.port())) {
            client.write(request("GET /clock"));
            String tick = nextTick(client);
            assertTrue(tick.matches(TICK), tick);
        }
    }

    @Test
    @DisplayName("HEAD of /clock is answered at once, without a length")
    void answersHead() throws Exception {
        try (RawClient client = new RawClient(program.port())) {
            client.write(request("HEAD /clock")).response("HEAD").hasStatus(200)
                    .hasHeader("Content-Type", "text/html; charset=utf-8")
                    .hasHeader("Content-Length", "");
        }
    }

    @Test
    @DisplayName("When you leave /clock, the log has a line that ends in \"cut\"")
    void logsWhoLeaves() throws Exception {
        try (RawClient client = new RawClient(program.port())) {
            client.write(request("GET /clock?who=me"));
            nextTick(client);
        }
        String line = program.line("a line about GET /clock?who=me", printed ->
                printed.contains("\"GET /clock?who=me HTTP/1.1\" 200 "));
        assertEquals("cut", line.substring(line.lastIndexOf(' ') + 1), line);
    }

    private static String nextTick(RawClient client) throws Exception {
        String line = client.line();
        while (!line.startsWith("<p>")) {
            line = client.line();
        }
        return line;
    }
}
