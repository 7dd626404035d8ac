import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Exercise;
import testsupport.Http;
import testsupport.Program;
import testsupport.RawClient;

import static testsupport.RawClient.request;

class HeadInTimeExercise extends Exercise {
    private static final String PIECE = "x".repeat(225);

    @BeforeAll
    static void start() throws Exception {
        program = Program.start("Main", "-Dserver.maxReqTime=3");
        http = new Http(program.uri());
    }

    /** Two kilobytes a second, or a bit more. */
    private static RawClient trickle(RawClient client, int pieces)
            throws IOException, InterruptedException {
        for (int i = 0; i < pieces; i++) {
            client.write(PIECE);
            Thread.sleep(100); // slow is what it is
        }
        return client;
    }

    @Test
    @DisplayName("A head has three seconds, however it comes, and a body what it earns")
    void limits() throws Throwable {
        expect("A head that isn't here after three seconds is a 408, though it comes"
                + " quickly enough. Try:\n$ (printf 'GET / HTTP/1.1\\r\\nX: '; while sleep 0.1;"
                + " do printf '%0300d' 0; done) | curl telnet://localhost:8000", () -> {
            try (RawClient client = new RawClient(program.port())) {
                client.write("GET / HTTP/1.1\r\nX: ");
                trickle(client, 45).response().hasStatus(408);
            }
        });
        expect("A body may take longer, if it comes quickly enough.", () -> {
            try (RawClient client = new RawClient(program.port())) {
                client.write(request("POST /notes", "Content-Length: 9000"));
                trickle(client, 40).response().hasStatus(201);
            }
        });
        expect("With its body, a client has all of its time again, and with its next"
                + " request, too.", () -> {
            try (RawClient client = new RawClient(program.port())) {
                for (int round = 0; round < 2; round++) {
                    client.write("POST /notes HTTP/1.1\r\nX: ");
                    trickle(client, 15).write(
                            "\r\nHost: localhost\r\nContent-Length: 4\r\n\r\n");
                    Thread.sleep(2_000); // more than is left of the three seconds
                    client.write("slow").response().hasStatus(201);
                }
            }
        });
    }
}
