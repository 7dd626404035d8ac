package framework.middleware;

import framework.Request;
import framework.Response;
import framework.Server;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import testsupport.Http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class FileVersionTest extends StaticFilesFixture {

    @Test
    @DisplayName("Who has this version gets 304, by its tag or by its date")
    void answers304() {
        Response full = get("/app/hello.txt");
        String tag = full.header("ETag").orElseThrow();
        String date = full.header("Last-Modified").orElseThrow();
        for (String[] known : new String[][] {
                {"If-None-Match", tag}, {"If-None-Match", "W/" + tag},
                {"If-None-Match", "\"x\", " + tag}, {"If-None-Match", "*"},
                {"If-Modified-Since", date},
                {"If-Modified-Since", "Sat, 03 Jan 2026 00:00:00 GMT"}}) {
            Response response = get("/app/hello.txt", known);
            assertEquals(304, response.status(), String.join(": ", known));
            assertEquals(tag, response.header("ETag").orElseThrow());
        }
        for (String[] other : new String[][] {
                {"If-None-Match", "\"x\""}, {"If-Modified-Since", "nonsense"},
                {"If-Modified-Since", "Thu, 01 Jan 2026 00:00:00 GMT"},
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

    @ParameterizedTest
    @DisplayName("A single range is answered with just that part")
    @CsvSource(delimiter = '|', value = {
            "bytes=0-0|0|bytes 0-0/10", "bytes=2-4|234|bytes 2-4/10",
            "bytes=7-|789|bytes 7-9/10", "bytes=-3|789|bytes 7-9/10",
            "bytes=8-99|89|bytes 8-9/10", "bytes=-99|0123456789|bytes 0-9/10",
            "bytes=0-999999999999999999|0123456789|bytes 0-9/10"})
    void servesRange(String range, String part, String contentRange) throws Exception {
        try (Server server = api.start(0); Http http = new Http(server.uri())) {
            http.get("/app/hello.txt", "Range", range).hasStatus(206).hasBody(part)
                    .hasHeader("Content-Range", contentRange)
                    .hasHeader("Content-Length", "" + part.length());
        }
    }

    @ParameterizedTest
    @DisplayName("A range that is not in the file is 416")
    @ValueSource(strings = {"bytes=10-", "bytes=10-20", "bytes=-0"})
    void refusesRange(String range) {
        Response response = get("/app/hello.txt", "Range", range);
        assertEquals(416, response.status());
        assertEquals("bytes */10", response.header("Content-Range").orElseThrow());
    }

    @ParameterizedTest
    @DisplayName("Several ranges and what is no range are ignored")
    @ValueSource(strings = {"bytes=0-1,3-4", "bytes=4-2", "bytes=", "bytes=-", "bytes=a-b",
            "lines=0-1", "0-1", "bytes=99999999999999999999-"})
    void ignoresRange(String range) {
        Response response = get("/app/hello.txt", "Range", range);
        assertEquals(200, response.status());
        assertEquals("0123456789", response.text());
    }

    @Test
    @DisplayName("If-Range asks for a part of the same version only; HEAD knows no ranges")
    void comparesVersions() {
        Response full = get("/app/hello.txt");
        String tag = full.header("ETag").orElseThrow();
        String date = full.header("Last-Modified").orElseThrow();
        assertEquals(206, get("/app/hello.txt", "Range", "bytes=0-1", "If-Range", tag).status());
        assertEquals(206, get("/app/hello.txt", "Range", "bytes=0-1", "If-Range", date).status());
        for (String other : new String[] {"\"x\"", "W/" + tag,
                "Sat, 03 Jan 2026 00:00:00 GMT"}) {
            assertEquals(200, get("/app/hello.txt",
                    "Range", "bytes=0-1", "If-Range", other).status());
        }
        assertEquals(200, api.handle(Request.of("HEAD", "/app/hello.txt")
                .withHeader("Range", "bytes=0-1")).status());
    }
}
