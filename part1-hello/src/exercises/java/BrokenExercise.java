import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Exercise;
import testsupport.RawClient;

import static org.junit.jupiter.api.Assertions.assertEquals;

class BrokenExercise extends Exercise {
    private static final String LENGTH = "content-length: ";
    private static final String LOOK = "$ curl -i 'http://localhost:8000/broken'\n";

    @Test
    @DisplayName("GET /broken promises 100 bytes, sends 13 and hangs up")
    void sendsLessThanItPromises() throws Throwable {
        expect("At /broken, announce 100 bytes, send Hello, world! at once, and close.",
                () -> assertEquals(
                        "HTTP/1.1 200 OK, length 100, Hello, world!", broken(), LOOK));
        expect("Everything else still says hello.", () ->
                http.get("/").hasStatus(200).hasBody("Hello, world!"));
    }

    /** What comes back until the server hangs up. */
    private static String broken() throws IOException {
        try (RawClient client = new RawClient(program.port())) {
            client.write(RawClient.request("GET /broken"));
            String status = client.line();
            String length = "unknown";
            for (String field; !(field = client.line()).isEmpty();) {
                if (field.toLowerCase().startsWith(LENGTH)) {
                    length = field.substring(LENGTH.length());
                }
            }
            String start = status + ", length " + length + ", ";
            // A server that has sent what it promised would not hang up.
            return start + (length.equals("100") ? client.rest() : "…");
        }
    }
}
