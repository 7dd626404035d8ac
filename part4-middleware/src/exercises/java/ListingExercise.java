import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;
import testsupport.Answer;
import testsupport.Exercise;
import testsupport.Program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class ListingExercise extends Exercise {
    private static final Pattern HREF = Pattern.compile("href=\"([^\"]*)\"");

    private final Path folder = Program.folder().resolve("public/of-the-exercise");
    private final List<String> names = new ArrayList<>(
            List.of("50% off.txt", "a.txt", "sub/", "tea & cake.txt"));

    @BeforeEach
    void makeFiles() throws IOException {
        Files.createDirectories(folder.resolve("sub"));
        Files.writeString(folder.resolve("sub/index.html"), "sub/");
        for (String name : List.of("50% off.txt", "a.txt", "tea & cake.txt", ".hidden")) {
            Files.writeString(folder.resolve(name), name);
        }
        if (!OS.WINDOWS.isCurrentOs()) {
            Files.writeString(folder.resolve("<b>.txt"), "<b>.txt");
            Files.deleteIfExists(folder.resolve("out")); // of a run that was stopped
            Files.createSymbolicLink(folder.resolve("out"), Path.of("../.."));
        }
    }

    @AfterEach
    void removeFiles() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Test
    @DisplayName("A folder without an index.html is a page with a link for each file in it")
    void listsFolder() throws Throwable {
        String path = "/app/of-the-exercise/";
        expect("Answer for a folder without an index.html with a page.", () ->
                http.get(path).hasStatus(200)
                        .hasHeader("Content-Type", "text/html; charset=utf-8"));
        Answer page = http.get(path);
        expect("Nothing in a name may become a tag: use Html.escape.", () ->
                assertFalse(page.text().contains("<b>"), page::report));
        List<String> found = new ArrayList<>();
        for (Matcher href = HREF.matcher(page.text()); href.find();) {
            String target = href.group(1).replace("&amp;", "&");
            expect("Each link must work.", () -> http.get(path + target).hasStatus(200));
            found.add(http.get(path + target).text());
        }
        expect("List what is in the folder and may be seen, sorted by name. A link that"
                + " leads outside may not, nor what the server would not send.", () ->
                assertEquals(names, found, page::report));
        expect("A folder that has an index.html shows that.", () ->
                http.get("/app/").hasStatus(200).bodyContains("<h1>Notes</h1>"));
        expect("What is not there is still a 404.", () -> {
            http.get("/app/of-no-exercise/").hasStatus(404);
            http.get("/app/style.css/").hasStatus(404);
        });
    }
}
