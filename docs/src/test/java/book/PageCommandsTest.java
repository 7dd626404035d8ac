package book;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The commands that show a reader the code after a page. */
class PageCommandsTest {
    @TempDir
    private Path root;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out =
            new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @BeforeEach
    void copy() throws IOException {
        new Fixture(root);
    }

    @Test
    @DisplayName("What one has after a page is written into an empty folder")
    void writesPage() throws IOException {
        write("--page=part2-class", "--to=" + folder);
        assertEquals(List.of("Main.java", "framework/Greeting.java",
                        "public/index.html"),
                List.copyOf(Sources.read(folder).sorted().keySet()));
        assertTrue(said().startsWith("3 files, as they are after"), said());
        write("--page=farewell", "--to=" + folder.resolve("new/folder"));
        assertTrue(Files.exists(
                folder.resolve("new/folder/framework/Farewell.java")));
    }

    @Test
    @DisplayName("A folder that is not empty, or not named, is refused")
    void refusesFolders() throws IOException {
        Path file = Files.writeString(folder.resolve("Main.java"), "mine");
        refuses("is not an empty folder", "--page=part1-hello", "--to=" + folder);
        refuses("is not an empty folder", "--page=part1-hello", "--to=" + file);
        refuses("Say where to", "--page=part1-hello", "--to=");
        assertEquals("mine", Files.readString(file));
    }

    @Test
    @DisplayName("A page that is not there is refused with those that are")
    void refusesPages() {
        String names = "The pages are: part1-hello, part2-class, farewell,"
                + " all-together.";
        refuses("There is no page \"part3\". " + names,
                "--page=part3", "--to=" + folder);
        refuses(names, "--page=", "--to=" + folder);
    }

    @Test
    @DisplayName("What a page changes is shown as diff would")
    void showsDifference() throws IOException {
        PageDiff.run(root, List.of("--page=part2-class"), out);
        assertEquals("""
                --- a/framework/Greeting.java
                +++ b/framework/Greeting.java
                @@ -9,7 +9,7 @@
                     @Override
                     public void handle(HttpExchange exchange) throws IOException {
                         try (exchange) {
                -            byte[] body = "Hi!\\n".getBytes();
                +            byte[] body = "Good day!\\n".getBytes();
                             exchange.sendResponseHeaders(200, body.length);
                             exchange.getResponseBody().write(body);
                             System.out.println("Asked for " + exchange.getRequestURI());
                --- /dev/null
                +++ b/public/index.html
                @@ -0,0 +1,1 @@
                +<p>Hi!</p>
                """, said());
    }

    private void write(String... arguments) throws IOException {
        WritePage.run(root, List.of(arguments), out);
    }

    private void refuses(String words, String... arguments) {
        Problem problem = assertThrows(Problem.class, () -> write(arguments));
        assertTrue(problem.getMessage().contains(words), problem::getMessage);
    }

    private String said() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
