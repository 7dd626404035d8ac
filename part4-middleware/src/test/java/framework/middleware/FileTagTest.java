package framework.middleware;

import framework.Api;
import framework.Request;
import framework.Response;
import framework.Server;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import testsupport.RawClient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The names of a file's versions, through the layers that ask for them. */
public class FileTagTest extends StaticFilesFixture {
    private static final FileTime OLD = FileTime.from(Instant.parse("1980-01-01T00:00:00Z"));

    @BeforeEach
    void addLayers() throws Exception {
        api.use(new ConditionalGet(), new Gzip());
        Files.write(files.resolve("x.png"), new byte[5000]);
        Files.writeString(files.resolve("long.txt"), "long ".repeat(1000));
    }

    @Test
    @DisplayName("A file that is written over, with its length and its old time kept, has another tag")
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "It has no ctime")
    void knowsBuilds() throws Exception {
        Path file = files.resolve("build.js");
        List<String> tags = new ArrayList<>();
        for (String text : new String[] {"let x = 1", "let x = 2"}) {
            // In place, as a copy that keeps the time does it.
            Files.writeString(file, text);
            Files.setLastModifiedTime(file, OLD);
            Response response = get("/app/build.js");
            tags.add(response.header("ETag").orElseThrow());
            String date = response.header("Last-Modified").orElseThrow();
            assertFalse(date.contains("1980"), date);
            assertEquals(tags.getLast(), get("/app/build.js").header("ETag").orElseThrow());
        }
        assertNotEquals(tags.getFirst(), tags.getLast());
        assertEquals(200, get("/app/build.js", "If-None-Match", tags.getFirst()).status());
    }

    @Test
    @DisplayName("A file that is put in another's place has another tag")
    void knowsReplaced() throws Exception {
        Path file = files.resolve("hello.txt");
        String tag = get("/app/hello.txt").header("ETag").orElseThrow();
        Path other = Files.writeString(folder.resolve("other"), "abcdefghij");
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
        assertEquals("abcdefghij", get("/app/hello.txt", "If-None-Match", tag).text());
        assertEquals(200, get("/app/hello.txt", "Range", "bytes=0-1", "If-Range", tag).status());
    }

    @Test
    @DisplayName("A release that is taken back is sent to those who have the later one")
    void knowsRollback() throws Exception {
        String date = get("/app/hello.txt").header("Last-Modified").orElseThrow();
        Instant later = HttpDates.instant(date).plusSeconds(60);
        assertEquals(200, get("/app/hello.txt",
                "If-Modified-Since", HttpDates.text(later)).status());
        assertEquals(304, get("/app/hello.txt", "If-Modified-Since", date).status());
    }

    @Test
    @DisplayName("A tag does not tell what the file system calls the file")
    void keepsSecrets() throws Exception {
        String tag = get("/app/hello.txt").header("ETag").orElseThrow();
        assertTrue(tag.matches("\"[0-9a-f]{32}\""), tag);
    }

    @ParameterizedTest
    @DisplayName("The 304 of a file has the ETag, the Vary and the Cache-Control of its 200")
    @CsvSource({"/app/x.png,gzip", "/app/x.png,br", "/app/hello.txt,gzip",
            "/app/long.txt,gzip", "/app/long.txt,identity", "/app/empty.css,gzip"})
    void dresses304(String path, String coding) {
        Response full = get(path, "Accept-Encoding", coding);
        assertEquals("no-cache", full.header("Cache-Control").orElseThrow());
        String tag = full.header("ETag").orElseThrow();
        String date = full.header("Last-Modified").orElseThrow();
        for (String[] known : new String[][] {{"If-None-Match", tag},
                {"If-None-Match", "\"x\", " + tag}, {"If-Modified-Since", date},
                {"If-None-Match", tag, "If-Modified-Since", "Thu, 01 Jan 2026 00:00:00 GMT"}}) {
            String[] all = {"Accept-Encoding", coding, known[0], known[1],
                known[known.length - 2], known[known.length - 1]};
            for (String range : new String[] {"", "bytes=0-1"}) {
                Response response = get(path, List.of(all[0], all[1], all[2], all[3], all[4],
                        all[5], "Range", range).toArray(String[]::new));
                assertEquals(304, response.status(), String.join(": ", known) + range);
                for (String name : List.of("ETag", "Vary", "Cache-Control", "Last-Modified",
                        "Accept-Ranges")) {
                    assertEquals(full.headers().all(name), response.headers().all(name), name);
                }
                assertTrue(response.header("Content-Type").isEmpty());
                assertTrue(response.header("Content-Range").isEmpty());
            }
        }
        assertEquals(200, get(path, "Accept-Encoding", coding, "If-None-Match", "\"x\"",
                "If-Modified-Since", date).status());
    }

    @Test
    @DisplayName("A part has the Cache-Control of the whole, and so has the answer to HEAD")
    void asksEachTime() {
        assertEquals("no-cache", get("/app/hello.txt", "Range", "bytes=0-1")
                .header("Cache-Control").orElseThrow());
        assertEquals("no-cache", api.handle(Request.of("HEAD", "/app/hello.txt"))
                .header("Cache-Control").orElseThrow());
    }

    @Test
    @DisplayName("A date in two lines, and one that is none, are ignored")
    void ignoresOddDates() throws Exception {
        String date = get("/app/hello.txt").header("Last-Modified").orElseThrow();
        try (Server server = new Api().use(new ConditionalGet())
                .get("/{file...}", new StaticFiles(files)).start(0)) {
            for (String[] lines : new String[][] {{date, date}, {date + "x"}, {""},
                    {date.replace("GMT", "UTC")}, {date.toLowerCase(Locale.ROOT)}}) {
                List<String> fields = new ArrayList<>();
                for (String line : lines) {
                    fields.add("If-Modified-Since: " + line);
                }
                RawClient.send(server.port(), RawClient.request("GET /hello.txt",
                        fields.toArray(String[]::new))).hasStatus(200);
            }
            RawClient.send(server.port(), RawClient.request("GET /hello.txt",
                    "If-Unmodified-Since: Thu, 01 Jan 2026 00:00:00 GMT",
                    "If-Unmodified-Since: Thu, 01 Jan 2026 00:00:00 GMT")).hasStatus(200);
            RawClient.send(server.port(), RawClient.request("GET /hello.txt",
                    "If-Modified-Since: " + date)).hasStatus(304);
        }
    }

    /** Dates of HTTP, by another road than the code that is tested. */
    private static final class HttpDates {
        private static final DateTimeFormatter FORM =
                DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'",
                        Locale.ENGLISH).withZone(ZoneOffset.UTC);

        static Instant instant(String text) {
            return FORM.parse(text, Instant::from);
        }

        static String text(Instant time) {
            return FORM.format(time);
        }
    }
}
