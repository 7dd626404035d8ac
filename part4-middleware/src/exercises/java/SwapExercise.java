import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Answer;
import testsupport.Exercise;

import static org.junit.jupiter.api.Assertions.assertTrue;

class SwapExercise extends Exercise {

    @Test
    @DisplayName("With Gzip outside of ConditionalGet, one hash makes a strong and a weak tag")
    void swaps() throws Throwable {
        Answer added = http.post("/notes", "All work and no play. ".repeat(100));
        String note = added.header("Location").orElseThrow();
        Answer plain = http.get(note, "Accept-Encoding", "identity");
        String tag = plain.header("ETag").orElse("none");
        expect("Without compression, keep the strong tag.", () ->
                assertTrue(tag.startsWith("\""), plain::report));
        expect("Swap ConditionalGet and Gzip in Main.java: then the compressed note"
                + " has the tag of the plain one, but weak.", () ->
                http.get(note, "Accept-Encoding", "gzip")
                        .hasHeader("Content-Encoding", "gzip")
                        .hasHeader("ETag", "W/" + tag));
    }
}
