import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Exercise;
import testsupport.RawClient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
                    assertTrue(isLoggedAsCut(path), "There is no line about GET " + path
                            + " that ends in \"cut\" in what your program prints."));
        }
    }

    /** What comes after the header, until the server hangs up. */
    private static String bodyOf(String path) throws IOException {
        try (RawClient client = new RawClient(program.port())) {
            client.write(RawClient.request("GET " + path));
            while (!client.line().isEmpty()) {
                // The fields do not matter here.
            }
            return client.rest();
        }
    }

    /** It may come a moment after the answer. */
    private static boolean isLoggedAsCut(String path) throws InterruptedException {
        for (int attempts = 50; attempts > 0; attempts--) {
            if (program.output().stream().anyMatch(line -> line.endsWith(" cut")
                    && line.contains("\"GET " + path + " HTTP/1.1\" 200 "))) {
                return true;
            }
            Thread.sleep(100);
        }
        return false;
    }
}
