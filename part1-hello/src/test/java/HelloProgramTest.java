import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import testsupport.Program;
import testsupport.ProgramContract;
import testsupport.RawClient;

import static org.junit.jupiter.api.Assertions.assertEquals;

class HelloProgramTest extends ProgramContract {

    @Test
    @DisplayName("Hello, world! is plain text, in UTF-8, and 13 bytes long")
    void saysWhatItIs() throws Exception {
        http.get("/").hasHeader("Content-Type", "text/plain; charset=utf-8")
                .hasHeader("Content-Length", "13").hasBody("Hello, world!");
    }

    @Test
    @DisplayName("Every other path and method gets the same answer")
    void answersEverythingTheSameWay() throws Exception {
        http.get("/anything/else?x=1").hasStatus(200).hasBody("Hello, world!");
        http.post("/", "ignored").hasStatus(200).hasBody("Hello, world!");
    }

    @Test
    @DisplayName("Two hundred half-sent requests do not keep another one waiting")
    void isNotStalledByHalfSentRequests() throws Exception {
        List<RawClient> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                slow.add(new RawClient(program.port()).write("GET / HT"));
            }
            http.get("/").hasStatus(200).hasBody("Hello, world!");
            for (RawClient client : slow) {
                client.write("TP/1.1\r\nHost: localhost\r\n\r\n")
                        .response().hasBody("Hello, world!");
            }
        } finally {
            slow.forEach(RawClient::close);
        }
    }

    @Test
    @DisplayName("After Ctrl-C, a client still gets the answer that it is waiting for")
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "A Windows process"
            + " cannot be sent a Ctrl-C from here")
    void finishesWhatItIsAnswering() throws Exception {
        try (Program other = Program.start();
                RawClient client = new RawClient(other.port())) {
            // Closing the exchange waits for the rest of this body.
            client.write(RawClient.request("POST /",
                    "Content-Length: 5", "Expect: 100-continue"));
            assertEquals("HTTP/1.1 100 Continue", client.line());
            client.skipHeader();
            other.interrupt();
            Awaitility.await("The port is free").pollInterval(Duration.ofMillis(10))
                    .untilAsserted(() -> RawClient.assertNobodyListens(other.port()));
            client.write("12345").response().hasStatus(200).hasBody("Hello, world!");
            other.exitStatus();
        }
    }
}
