import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Http;
import testsupport.Program;

public class LongListTest {

    @Test
    @DisplayName("A long list of notes is written piece by piece, a short one is not")
    void streamsLongList() throws Exception {
        try (Program program = Program.start(); Http http = new Http(program.uri())) {
            http.get("/notes").hasStatus(200).hasBody("[]").hasHeader("Content-Length", "2");
            String text = "x".repeat(9_000);
            for (int id = 1; id <= 8; id++) {
                http.post("/notes", text).hasStatus(201);
            }
            http.get("/notes").hasStatus(200).hasHeader("Content-Type", "application/json")
                    .hasNoHeader("Content-Length")
                    .hasBody(IntStream.rangeClosed(1, 8)
                            .mapToObj(id -> "{\"id\": " + id + ", \"text\": \"" + text + "\"}")
                            .collect(Collectors.joining(", ", "[", "]")));
        }
    }
}
