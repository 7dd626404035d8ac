package framework.middleware;

import framework.Response;
import framework.Server;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

public class FileVersionTest extends StaticFilesFixture {

    @Test
    @DisplayName("Who has this version gets 304, by its tag or by its date")
    void answers304() {
        api.use(new ConditionalGet());
        Response full = get("/app/hello.txt");
        String tag = full.header("ETag").orElseThrow();
        String date = full.header("Last-Modified").orElseThrow();
        for (String[] known : new String[][] {
                {"If-None-Match", tag}, {"If-None-Match", "W/" + tag},
                {"If-None-Match", "\"x\", " + tag}, {"If-None-Match", "*"},
                {"If-Modified-Since", date}}) {
            Response response = get("/app/hello.txt", known);
            assertEquals(304, response.status(), String.join(": ", known));
            assertEquals(tag, response.header("ETag").orElseThrow());
        }
        for (String[] other : new String[][] {
                {"If-None-Match", "\"x\""}, {"If-Modified-Since", "nonsense"},
                {"If-Modified-Since", "Thu, 01 Jan 2026 00:00:00 GMT"},
                {"If-Modified-Since", "Sat, 03 Jan 2026 00:00:00 GMT"},
                {"If-None-Match", "\"x\"", "If-Modified-Since", date}}) {
            assertEquals(200, get("/app/hello.txt", other).status(),
                    String.join(": ", other));
        }
    }

    @Test
    @DisplayName("Who wants another version than this gets 412")
    void answers412() {
        Response full = get("/app/hello.txt");
        String tag = full.header("ETag").orElseThrow();
        String date = full.header("Last-Modified").orElseThrow();
        for (String[] same : new String[][] {
                {"If-Match", tag}, {"If-Match", "*"}, {"If-Match", "\"x\", " + tag},
                {"If-Match", tag, "If-Unmodified-Since", "Thu, 01 Jan 2026 00:00:00 GMT"},
                {"If-Unmodified-Since", date}, {"If-Unmodified-Since", "nonsense"}}) {
            assertEquals(200, get("/app/hello.txt", same).status(), String.join(": ", same));
        }
        for (String[] other : new String[][] {
                {"If-Match", "\"x\""}, {"If-Match", "W/" + tag},
                {"If-Unmodified-Since", "Thu, 01 Jan 2026 00:00:00 GMT"}}) {
            assertEquals(412, get("/app/hello.txt", other).status(),
                    String.join(": ", other));
        }
    }

    @Test
    @DisplayName("A file with a date in the future was changed now at the latest")
    void datesNoFuture() throws Exception {
        Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Files.setLastModifiedTime(files.resolve("hello.txt"),
                FileTime.from(before.plus(Duration.ofDays(3650))));
        Instant date = DateTimeFormatter.RFC_1123_DATE_TIME.parse(
                get("/app/hello.txt").header("Last-Modified").orElseThrow(), Instant::from);
        assertFalse(date.isBefore(before) || date.isAfter(Instant.now()), date::toString);
    }

    @Test
    @DisplayName("A file that changes gets another ETag")
    void changesTag() throws Exception {
        String before = get("/app/hello.txt").header("ETag").orElseThrow();
        Files.setLastModifiedTime(files.resolve("hello.txt"),
                FileTime.from(Instant.parse("2026-01-02T03:04:05.679Z")));
        String after = get("/app/hello.txt").header("ETag").orElseThrow();
        assertFalse(after.equals(before));
        FileTime time = Files.getLastModifiedTime(files.resolve("hello.txt"));
        Files.writeString(files.resolve("hello.txt"), "longer than before");
        Files.setLastModifiedTime(files.resolve("hello.txt"), time);
        assertFalse(get("/app/hello.txt").header("ETag").orElseThrow().equals(after));
    }

    @Test
    @DisplayName("A file says its date and that it has parts, and HEAD says the same")
    void describesFile() throws Exception {
        try (Server server = api.start(0); Http http = new Http(server.uri())) {
            String tag = http.get("/app/hello.txt").hasStatus(200).hasBody("0123456789")
                    .hasHeader("Accept-Ranges", "bytes")
                    .header("ETag").orElseThrow();
            assertTrue(tag.matches("\"[^\"]+\""), tag);
            assertTrue(http.get("/app/hello.txt").header("Last-Modified").orElseThrow()
                    .matches("..., .. ... 20.. ..:..:.. GMT"));
            http.head("/app/hello.txt").hasStatus(200).hasHeader("Content-Length", "10")
                    .hasHeader("ETag", tag);
            http.get("/app/empty.css").hasStatus(200).hasBody("")
                    .hasHeader("Content-Length", "0");
        }
    }

    @Test
    @DisplayName("Through the layers of a program, a compressed file is known by its weak tag")
    void keepsWeakTag() {
        api.use(new ConditionalGet(), new Gzip());
        String[] gzip = {"Accept-Encoding", "gzip"};
        String tag = get("/app/long.txt", gzip).header("ETag").orElseThrow();
        assertTrue(tag.startsWith("W/\""), tag);
        Response known = get("/app/long.txt", gzip[0], gzip[1], "If-None-Match", tag);
        assertEquals(304, known.status());
        assertEquals(tag, known.header("ETag").orElseThrow());
        assertEquals(200, get("/app/long.txt", gzip[0], gzip[1],
                "Range", "bytes=0-1", "If-Range", tag).status());
        assertEquals("long", get("/app/long.txt", gzip[0], gzip[1],
                "Range", "bytes=0-3").text());
    }

    @BeforeEach
    void makeLongFile() throws Exception {
        Files.writeString(files.resolve("long.txt"), "long ".repeat(1000));
    }
}
