package framework.middleware;

import framework.Api;
import framework.Content;
import framework.Request;
import framework.Response;
import framework.Server;
import java.io.File;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import testsupport.Http;
import testsupport.Program;
import testsupport.RawClient;
import testsupport.RawResponse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testsupport.RawClient.request;

public class StaticFilesTest extends StaticFilesFixture {

    @Test
    @DisplayName("A file has its type, its length and its bytes")
    void servesFile() throws Exception {
        try (Server server = api.start(0); Http http = new Http(server.uri())) {
            http.get("/app/hello.txt").hasStatus(200).hasBody("0123456789")
                    .hasHeader("Content-Type", "text/plain; charset=utf-8")
                    .hasHeader("Content-Length", "10");
            http.head("/app/hello.txt").hasStatus(200).hasHeader("Content-Length", "10");
            http.get("/app/empty.css").hasStatus(200).hasBody("")
                    .hasHeader("Content-Length", "0")
                    .hasHeader("Content-Type", "text/css; charset=utf-8");
            http.get("/app/a%20b+c.txt").hasBody("odd name");
        }
    }

    @Test
    @DisplayName("A folder is its index.html, and needs its slash for the links to fit")
    void servesIndex() throws Exception {
        assertEquals("<h1>top", get("/app/").text());
        assertEquals("<h1>sub", get("/app/sub/").text());
        assertRedirect("/app/sub/?x=1", "/app/sub?x=1");
        assertEquals(404, get("/app/bare/").status());
        Files.createDirectories(files.resolve("odd/index.html"));
        assertEquals(404, get("/app/odd/").status());
    }

    @ParameterizedTest
    @DisplayName("No path leads out of the folder or to a hidden file")
    @ValueSource(strings = {
            "/app/../secret.txt", "/app/%2e%2e/secret.txt", "/app/.%2e/secret.txt",
            "/app/..%2fsecret.txt", "/app/%2e%2e%2fsecret.txt", "/app/..%5csecret.txt",
            "/app/..\\secret.txt", "/app/sub/../../secret.txt", "/app/....//secret.txt",
            "/app//secret.txt", "/app//../secret.txt", "/app/./../secret.txt",
            "/app/../public2/secret.txt", "/app2/secret.txt", "/app/%2e%2e/public2/secret.txt",
            "/app/hello.txt%00.html", "/app/hello.txt%00", "/app/.hidden", "/app/%2ehidden",
            "/app/sub/.git/config", "/app/%252e%252e/secret.txt", "/app/%c0%ae%c0%ae/secret.txt",
            "/app/..;/secret.txt", "/app/con", "/app/NUL.txt", "/app/com1", "/app/hello.txt.",
            "/app/hello.txt%20", "/app/hello.txt::$DATA", "/app/C:%5cwindows", "/app/~root",
            "/app/hello.txt/", "/app//hello.txt", "/app/hello.txt/../hello.txt",
            "/app/sub//index.html", "/app/%2568ello.txt",
            "/app/a%5cb.txt", "/app/./hello.txt", "/app/none.txt"})
    void staysInside(String path) throws Exception {
        try (Server server = api.start(0)) {
            RawResponse response = RawClient.send(server.port(), request("GET " + path));
            assertTrue(response.status() == 404 || response.status() == 400,
                    response::report);
            assertFalse(response.body().contains(SECRET), response::report);
        }
    }

    @Test
    @DisplayName("A symbolic link out of the folder leads nowhere; one inside it is a file")
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Links need a right of their own there")
    void followsLinksInside() throws Exception {
        Files.createSymbolicLink(files.resolve("out.txt"), folder.resolve("secret.txt"));
        Files.createSymbolicLink(files.resolve("up"), folder);
        Files.createSymbolicLink(files.resolve("next"), folder.resolve("public2"));
        Files.createSymbolicLink(files.resolve("in.txt"), files.resolve("hello.txt"));
        assertEquals(404, get("/app/out.txt").status());
        assertEquals(404, get("/app/up/secret.txt").status());
        assertEquals(404, get("/app/next/secret.txt").status());
        assertEquals("0123456789", get("/app/in.txt").text());
    }

    @Test
    @DisplayName("The folder itself may be given by a symbolic link")
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Links need a right of their own there")
    void servesLinkedFolder() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), files);
        Api linked = new Api().get("/{file...}", new StaticFiles(link));
        assertEquals("0123456789", linked.handle(Request.get("/hello.txt")).text());
    }

    @Test
    @DisplayName("A file that shrinks while it is sent is cut, not padded or ended")
    void cutsShrinkingFiles() throws Exception {
        Path file = Files.write(files.resolve("long.bin"), new byte[1_000_000]);
        api.use(next -> request -> {
            Content content = next.handle(request).content();
            return Response.stream("text/plain", content.length(),
                    output -> content.writeTo(new FilterOutputStream(output) {
                        @Override
                        public void write(byte[] bytes, int from, int length)
                                throws IOException {
                            out.write(bytes, from, length);
                            Files.writeString(file, "0123");
                        }
                    }));
        });
        try (Server server = api.start(0); Http http = new Http(server.uri())) {
            http.isCutOff("/app/long.bin");
        }
    }

    @Test
    @DisplayName("Files are closed again")
    @EnabledOnOs(value = OS.LINUX, disabledReason = "counted in /proc")
    void closesFiles() throws Exception {
        get("/app/hello.txt").bytes();
        int before = openFiles();
        for (int i = 0; i < 500; i++) {
            get("/app/hello.txt").bytes();
        }
        assertTrue(openFiles() < before + 100, () -> before + " became more");
    }

    private static int openFiles() {
        return new File("/proc/self/fd").list().length;
    }

    @Test
    @DisplayName("Files can be read and nothing else")
    void refusesMethods() {
        Response refused = api.handle(Request.post("/app/hello.txt", ""));
        assertEquals(405, refused.status());
        assertEquals("GET, HEAD, OPTIONS", refused.header("Allow").orElseThrow());
        Response options = api.handle(Request.of("OPTIONS", "/app/hello.txt"));
        assertEquals(204, options.status());
    }

    @Test
    @DisplayName("A file of one gigabyte goes through 64 MB of memory")
    @Timeout(60) // on a busy machine it takes a while
    void streamsLargeFiles() throws Exception {
        long size = 1L << 30;
        try (var file = new RandomAccessFile(files.resolve("large.bin").toFile(), "rw")) {
            file.setLength(size);
        }
        try (Program program = Program.start(FilesProgram.class.getName(),
                        "-Xmx64m", "-Dfolder=" + files);
                RawClient client = new RawClient(program.port())) {
            client.write(request("GET /large.bin", "Connection: close"));
            String line = client.line();
            assertTrue(line.startsWith("HTTP/1.1 200"), line);
            assertTrue(client.skipRest() >= size);
        }
    }

    @Test
    @DisplayName("Types follow the ending of the name, in any case")
    void knowsTypes() throws Exception {
        Files.write(files.resolve("x.PNG"), new byte[] {1, 2});
        Files.write(files.resolve("noending"), new byte[] {1, 2});
        assertEquals("image/png", get("/app/x.PNG").header("Content-Type").orElseThrow());
        assertArrayEquals(new byte[] {1, 2}, get("/app/x.PNG").bytes());
        assertEquals("application/octet-stream",
                get("/app/noending").header("Content-Type").orElseThrow());
    }

    @Test
    @DisplayName("A folder that is not there is refused at the start")
    void refusesMissingFolder() {
        String message = assertThrows(IllegalArgumentException.class,
                () -> new StaticFiles(folder.resolve("none"))).getMessage();
        assertTrue(message.contains("none"), message);
        assertThrows(IllegalArgumentException.class,
                () -> new StaticFiles(files.resolve("hello.txt")));
    }

    private void assertRedirect(String expected, String path) {
        Response response = get(path);
        assertEquals(302, response.status());
        assertEquals(expected, response.header("Location").orElseThrow());
    }

    /** Serves the folder of the property of that name. */
    static final class FilesProgram {
        public static void main(String[] arguments) {
            Path folder = Path.of(System.getProperty("folder"));
            Server server = new Api()
                    .get("/{file...}", new StaticFiles(folder)).start(0);
            System.out.println("Listening on " + server.uri());
        }
    }
}
