import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Exercise;
import testsupport.RawClient;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PromiseExercise extends Exercise {

    @Test
    @DisplayName("A body that is shorter or longer than it says is cut, and logged so")
    void breaksPromises() throws Throwable {
        expect("Let GET /short promise ten bytes.", () ->
                http.head("/short").hasStatus(200).hasHeader("Content-Length", "10"));
        expect("Let GET /short send five of its ten bytes, and flush them.",
                () -> assertEquals(5, bodyOf("/short").length()));
        expect("Let GET /long promise five bytes.", () ->
                http.head("/long").hasStatus(200).hasHeader("Content-Length", "5"));
        expect("Let GET /long write ten bytes, in one go.", () -> http.isCutOff("/long"));
        for (String path : new String[] {"/short", "/long"}) {
            expect("Both should be cut off, and the log should say so.", () ->
                    program.line("a line about GET " + path + " that ends in \"cut\"",
                            line -> line.endsWith(" cut") && line.contains(
                                    "\"GET " + path + " HTTP/1.1\" 200 ")));
        }
    }

    /** What comes after the header, until the server hangs up. */
    private static String bodyOf(String path) throws IOException {
        try (RawClient client = new RawClient(program.port())) {
            client.write(RawClient.request("GET " + path));
            client.skipHeader();
            return client.rest();
        }
    }
}
