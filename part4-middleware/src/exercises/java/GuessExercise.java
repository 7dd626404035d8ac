import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Answer;
import testsupport.Exercise;
import testsupport.Program;

class GuessExercise extends Exercise {
    private static final String FOREVER = "max-age=31536000, immutable";

    private final Path file =
            Program.folder().resolve("public/of-the-exercise.0123abcd.css");
    private final Path other = Program.folder().resolve("public/of-the-exercise.decade.css");

    @BeforeEach
    void makeFiles() throws IOException {
        Files.writeString(file, "body {}");
        Files.writeString(other, "body {}");
    }

    @AfterEach
    void removeFiles() throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(other);
    }

    @Test
    @DisplayName("A browser does not ask about a file whose name has a hash, and about others it does")
    void asksAboutOthers() throws Throwable {
        String path = "/app/" + file.getFileName();
        Answer whole = http.get(path);
        expect("Send Cache-Control: " + FOREVER + " with a file whose name has a hash.", () ->
                whole.hasStatus(200).hasHeader("Cache-Control", FOREVER));
        String tag = whole.header("ETag").orElseThrow();
        expect("Send it with a 304 as well.", () ->
                http.get(path, "If-None-Match", tag).hasStatus(304)
                        .hasHeader("Cache-Control", FOREVER));
        expect("Send it with a part, too.", () ->
                http.get(path, "Range", "bytes=0-4").hasStatus(206)
                        .hasHeader("Cache-Control", FOREVER));
        for (String asked : new String[] {"/app/style.css", "/app/" + other.getFileName(),
                "/app/", "/notes"}) {
            expect("Let a browser ask about all others each time: no-cache.", () ->
                    http.get(asked).hasStatus(200).hasHeader("Cache-Control", "no-cache"));
        }
    }
}
