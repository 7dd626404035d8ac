package framework.middleware;

import framework.Request;
import framework.Response;
import framework.Server;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import testsupport.Http;
import testsupport.Program;
import testsupport.RawClient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Parts of a file, asked for with Range. */
public class FileRangesTest extends StaticFilesFixture {

    @ParameterizedTest
    @DisplayName("A single range is answered with just that part")
    @CsvSource(delimiter = '|', value = {
            "bytes=0-0|0|bytes 0-0/10", "bytes=2-4|234|bytes 2-4/10",
            "bytes=7-|789|bytes 7-9/10", "bytes=-3|789|bytes 7-9/10",
            "Bytes=0-0|0|bytes 0-0/10", "BYTES=-1|9|bytes 9-9/10", "bytes=8-99|89|bytes 8-9/10", "bytes=-99|0123456789|bytes 0-9/10",
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
        for (String other : new String[] {"\"x\"", "W/" + tag, date,
                "Sat, 03 Jan 2026 00:00:00 GMT"}) {
            assertEquals(200, get("/app/hello.txt",
                    "Range", "bytes=0-1", "If-Range", other).status());
        }
        assertEquals(200, api.handle(Request.of("HEAD", "/app/hello.txt")
                .withHeader("Range", "bytes=0-1")).status());
    }

    @Test
    @DisplayName("A part of a file that shrinks while it is sent is cut, not padded or ended")
    void cutsShrinkingParts() throws Exception {
        Response response = get("/app/hello.txt", "Range", "bytes=2-8");
        Files.writeString(files.resolve("hello.txt"), "0123");
        assertThrows(UncheckedIOException.class, response::bytes);
        Response whole = get("/app/index.html");
        Files.writeString(files.resolve("index.html"), "<h1>");
        assertThrows(UncheckedIOException.class, whole::bytes);
    }

    @ParameterizedTest
    @DisplayName("An empty file has no parts: whatever is asked of it, it is sent whole")
    @ValueSource(strings = {"bytes=0-", "bytes=-5", "bytes=0-0", "bytes=5-", "bytes=-0"})
    void sendsEmptyWhole(String range) throws Exception {
        try (Server server = api.start(0); Http http = new Http(server.uri())) {
            http.get("/app/empty.css", "Range", range).hasStatus(200).hasBody("")
                    .hasHeader("Content-Length", "0").hasNoHeader("Content-Range");
        }
    }

    @Test
    @DisplayName("Range or If-Range in several lines asks for the whole")
    void ignoresSeveralLines() throws Exception {
        try (Server server = api.start(0); Http http = new Http(server.uri())) {
            String tag = http.get("/app/hello.txt").header("ETag").orElseThrow();
            for (String[] lines : new String[][] {
                    {"Range: bytes=0-1", "Range: bytes=0-1"},
                    {"Range: bytes=0-1", "If-Range: " + tag, "If-Range: " + tag},
                    {"Range: bytes=0-1", "If-Range: " + tag, "If-Range: \"x\""},
                    {"Range: bytes=0-1", "If-Range: " + tag + ", " + tag}}) {
                RawClient.send(server.port(), RawClient.request("GET /app/hello.txt", lines))
                        .hasStatus(200);
            }
            RawClient.send(server.port(), RawClient.request("GET /app/hello.txt",
                    "Range: bytes=0-1", "If-Range: " + tag)).hasStatus(206);
        }
    }

    @Test
    @DisplayName("The end of a file of one gigabyte is found without reading the rest into memory")
    void servesEndOfLargeFile() throws Exception {
        long size = 1L << 30;
        try (var file = new RandomAccessFile(files.resolve("large.bin").toFile(), "rw")) {
            file.setLength(size);
        }
        try (Program program = Program.start(StaticFilesTest.FilesProgram.class.getName(),
                        "-Xmx64m", "-Dfolder=" + files);
                Http http = new Http(program.uri())) {
            http.get("/large.bin", "Range", "bytes=" + (size - 2) + "-").hasStatus(206)
                    .hasHeader("Content-Length", "2");
        }
    }
}
