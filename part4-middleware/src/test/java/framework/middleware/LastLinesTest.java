package framework.middleware;

import framework.Api;
import framework.Response;
import framework.Server;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import testsupport.Program;
import testsupport.RawClient;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static testsupport.RawClient.request;

/** The log of a program that ends, with a log writer and a server that closes. */
public class LastLinesTest {
    private static final List<String> HANGING = List.of("/sleeps", "/stops");

    /** Has a handler that sleeps, and one that stops in the middle of a body. */
    static final class Hanging {
        static void main(String[] arguments) {
            Server server = new Api()
                    .use(new AccessLog(new LineWriter(System.out)))
                    .get("/sleeps", request -> {
                        hang("/sleeps");
                        return Response.text("");
                    })
                    .get("/stops", request -> Response.stream("text/plain", output -> {
                        output.write(new byte[10]);
                        hang("/stops");
                    }))
                    .closeWithin(Duration.ofMillis(50)).start(0);
            System.out.println("Listening on " + server.uri());
        }

        private static void hang(String where) throws IOException {
            System.out.println("inside " + where);
            try {
                Thread.sleep(Duration.ofHours(1));
            } catch (InterruptedException cut) {
                throw new IOException(cut);
            }
        }
    }

    @RepeatedTest(3)
    @DisplayName("What hangs until the program ends is cut, and has its line in the log")
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "A Windows process"
            + " cannot be sent a Ctrl-C from here")
    void logsTheCut() throws Exception {
        try (Program program = Program.start(Hanging.class.getName());
                RawClient sleeps = new RawClient(program.port());
                RawClient stops = new RawClient(program.port())) {
            sleeps.write(request("GET " + HANGING.getFirst()));
            stops.write(request("GET " + HANGING.getLast()));
            HANGING.forEach(path -> program.line("inside", ("inside " + path)::equals));
            program.interrupt();
            program.exitStatus();
            List<String> output = program.output();
            HANGING.forEach(path -> assertTrue(output.stream().anyMatch(line ->
                    line.contains("\"GET " + path + " HTTP/1.1\"") && line.endsWith(" cut")),
                    () -> path + " is not in " + output));
        }
    }
}
