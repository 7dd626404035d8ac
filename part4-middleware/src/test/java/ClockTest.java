import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Http;
import testsupport.Program;
import testsupport.RawClient;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testsupport.RawClient.request;

/** The page of the program that never ends. */
public class ClockTest {
    private static final String TICK = "<p>It is \\d\\d:\\d\\d:\\d\\d\\.</p>";

    private static Program program;

    @BeforeAll
    static void start() throws Exception {
        program = Program.start();
    }

    @AfterAll
    static void stop() {
        if (program != null) {
            program.close();
        }
    }

    @Test
    @DisplayName("/clock ticks once a second, and others are served meanwhile")
    void ticks() throws Exception {
        try (RawClient client = new RawClient(program.port());
                Http http = new Http(program.uri())) {
            client.write(request("GET /clock"));
            String first = nextTick(client);
            long start = System.nanoTime();
            http.get("/").hasStatus(200);
            String second = nextTick(client);
            long millis = (System.nanoTime() - start) / 1_000_000;
            assertTrue(first.matches(TICK), first);
            assertTrue(second.matches(TICK), second);
            assertTrue(millis > 500 && millis < 3000, millis + " ms between two ticks");
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
        await().until(() -> lineAboutMe().isPresent());
        String line = lineAboutMe().get();
        assertEquals("cut", line.substring(line.lastIndexOf(' ') + 1), line);
    }

    private static Optional<String> lineAboutMe() {
        return program.output().stream()
                .filter(line -> line.contains("\"GET /clock?who=me HTTP/1.1\" 200 "))
                .findFirst();
    }

    private static String nextTick(RawClient client) throws Exception {
        String line = client.line();
        while (!line.startsWith("<p>")) {
            line = client.line();
        }
        return line;
    }
}
