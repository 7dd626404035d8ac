package framework.middleware;

import framework.Api;
import framework.Response;
import framework.Server;
import java.io.BufferedReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import testsupport.Patience;
import testsupport.Program;
import testsupport.RawClient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testsupport.RawClient.request;

@Timeout(30)
public class LineWriterExitTest {
    private static final int LAST = 99;

    /** Says its last words while it ends, in a thread that was interrupted. */
    static final class Late {
        static void main(String[] arguments) {
            LineWriter lines = new LineWriter(System.out);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                LockSupport.parkNanos(200_000_000);
                Thread.currentThread().interrupt();
                for (int line = 0; line <= LAST; line++) {
                    lines.accept("late " + line);
                }
            }));
            lines.accept("Listening on http://localhost:0");
        }
    }

    @Test
    @DisplayName("A line that comes while the program ends is written before accept() returns")
    void writesLateLines() throws Exception {
        try (Program late = Program.start(Late.class.getName())) {
            assertEquals(0, late.exitStatus());
            assertEquals("late " + LAST, late.output().getLast());
        }
    }

    /** Logs to an output that nobody reads. */
    static final class Unread {
        static void main(String[] arguments) {
            Server server = new Api(request -> Response.text("Hello"))
                    .use(new AccessLog(new LineWriter(System.out))).start(0);
            System.out.println("Listening on " + server.uri());
        }
    }

    @Test
    @DisplayName("A program whose output nobody reads answers all the same, and can be ended")
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "A Windows process"
            + " cannot be sent a Ctrl-C from here")
    void isNotHeldUp() throws Exception {
        Process unread = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), Unread.class.getName())
                // Other servers may write there, too, and wait for a reader.
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader output = unread.inputReader()) {
            String line = output.readLine();
            assertTrue(line.startsWith("Listening on "), line);
            URI uri = URI.create(line.substring("Listening on ".length()));
            // Each makes a line of 1 KB, and a pipe takes 64 KB of them.
            String request = request("GET /" + "x".repeat(990));
            for (int clients = 0; clients < 70; clients++) {
                try (RawClient client = new RawClient(uri.getPort())) {
                    for (int i = 0; i < 20; i++) {
                        client.write(request).response().hasBody("Hello");
                    }
                }
            }
            unread.toHandle().destroy();
            assertTrue(unread.waitFor(Patience.OF_PROGRAMS.toSeconds(), TimeUnit.SECONDS),
                    "It should end, even if its output is stuck.");
        } finally {
            unread.destroyForcibly();
        }
    }
}
