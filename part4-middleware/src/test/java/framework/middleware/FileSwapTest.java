package framework.middleware;

import framework.Api;
import framework.Request;
import framework.Response;
import framework.Server;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import testsupport.Http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What goes out is one version of a file, or nothing. */
public class FileSwapTest extends StaticFilesFixture {
    private static final int LONG = 200_000;

    /** What a swap leaves to be sent. */
    private interface Swap {
        void run() throws Exception;
    }

    @BeforeEach
    void makeLongFile() throws Exception {
        Files.writeString(files.resolve("long.txt"), "a".repeat(LONG));
        Files.writeString(folder.resolve("hello.txt"), SECRET);
    }

    @Test
    @DisplayName("A file that becomes a link out of the folder before it is opened is not sent")
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Links need a right of their own there")
    void refusesLink() throws Exception {
        refuses(() -> {
            Files.delete(files.resolve("hello.txt"));
            Files.createSymbolicLink(files.resolve("hello.txt"), folder.resolve("secret.txt"));
        });
    }

    @Test
    @DisplayName("Nor is one below a folder that becomes a link,"
            + " even if the link leads back to the very same file")
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Links need a right of their own there")
    void refusesLinkAbove() throws Exception {
        refuses(() -> {
            Files.move(files, folder.resolve("moved"));
            Files.createSymbolicLink(files, folder);
        });
        Files.delete(files);
        Files.move(folder.resolve("moved"), files);
        refuses(() -> {
            Files.move(files, folder.resolve("moved"));
            Files.createSymbolicLink(files, folder.resolve("moved"));
        });
    }

    @Test
    @DisplayName("Nor is another file with the length and the time of the first")
    void refusesReplaced() throws Exception {
        refuses(() -> {
            Path file = files.resolve("hello.txt");
            FileTime time = Files.getLastModifiedTime(file);
            Path other = Files.writeString(folder.resolve("other"), "abcdefghij");
            Files.setLastModifiedTime(other, time);
            Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
        });
        refuses(() -> Files.writeString(files.resolve("hello.txt"), "0123456789 and more"));
        refuses(() -> Files.delete(files.resolve("hello.txt")));
    }

    @Test
    @DisplayName("A pipe in the place of a file does not keep a request waiting")
    @EnabledOnOs(value = OS.LINUX, disabledReason = "mkfifo")
    @Timeout(10)
    void doesNotOpenPipes() throws Exception {
        refuses(() -> {
            Files.delete(files.resolve("hello.txt"));
            Process mkfifo = new ProcessBuilder(
                    "mkfifo", files.resolve("hello.txt").toString()).start();
            assertTrue(mkfifo.waitFor(10, TimeUnit.SECONDS));
        });
    }

    /** With a part as with the whole. */
    private void refuses(Swap swap) throws Exception {
        Response whole = get("/app/hello.txt");
        Response part = get("/app/hello.txt", "Range", "bytes=2-4");
        assertEquals(206, part.status());
        swap.run();
        for (Response response : new Response[] {whole, part}) {
            Sink sink = new Sink(() -> { });
            assertThrows(IOException.class, () -> response.content().writeTo(sink));
            assertEquals("", sink.text.toString(), "Nothing is sent before it fails");
        }
    }

    @Test
    @DisplayName("Over a connection, such a file is a 500 without the fields of the first")
    void answers500() throws Exception {
        api.use(next -> request -> {
            Response response = next.handle(request);
            Files.writeString(files.resolve("hello.txt"), "9876543210");
            return response;
        });
        try (Server server = api.start(0); Http http = new Http(server.uri())) {
            http.get("/app/hello.txt").hasStatus(500).hasNoHeader("ETag")
                    .hasNoHeader("Last-Modified").hasNoHeader("Cache-Control");
        }
    }

    @Test
    @DisplayName("Under a slow reader, a file that is replaced, moved or deleted is sent to its end")
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "An open file stays in its place there")
    void sendsOpenFileToItsEnd() throws Exception {
        Path file = files.resolve("long.txt");
        Swap[] swaps = {
            () -> Files.delete(file),
            () -> Files.move(Files.writeString(folder.resolve("new"), "b".repeat(LONG)), file,
                    StandardCopyOption.REPLACE_EXISTING),
            () -> {
                Files.move(files, folder.resolve("old release"));
                Files.createDirectory(files);
                Files.writeString(file, "b".repeat(LONG));
            }};
        for (Swap swap : swaps) {
            Files.deleteIfExists(file);
            Files.writeString(file, "a".repeat(LONG));
            Sink sink = new Sink(swap);
            get("/app/long.txt").content().writeTo(sink);
            assertTrue(sink.text.toString().equals("a".repeat(LONG)), "It is not the first one");
        }
    }

    @Test
    @DisplayName("Under a slow reader, a file that is written over is cut, be it longer,"
            + " shorter or as long and as old as before")
    void cutsWrittenOver() throws Exception {
        Path file = files.resolve("long.txt");
        FileTime time = Files.getLastModifiedTime(file);
        Swap[] swaps = {
            () -> Files.writeString(file, "b".repeat(LONG)),
            () -> Files.writeString(file, "b".repeat(2 * LONG)),
            () -> Files.writeString(file, "b".repeat(LONG / 2)),
            () -> {
                Files.writeString(file, "b".repeat(LONG));
                Files.setLastModifiedTime(file, time);
            }};
        for (Swap swap : swaps) {
            Files.writeString(file, "a".repeat(LONG));
            Sink sink = new Sink(swap);
            assertThrows(IOException.class,
                    () -> get("/app/long.txt").content().writeTo(sink));
            assertTrue(sink.text.length() > 0 && sink.text.length() < LONG,
                    () -> sink.text.length() + " of " + LONG);
        }
    }

    @Test
    @DisplayName("A file that is gone when it is looked at is a 404")
    void missesDeleted() throws Exception {
        Files.delete(files.resolve("hello.txt"));
        assertEquals(404, new Api().get("/app/{file...}", new StaticFiles(files))
                .handle(Request.get("/app/hello.txt")).status());
    }

    /** A reader so slow that something happens after the first piece. */
    private static final class Sink extends OutputStream {
        final StringBuilder text = new StringBuilder();
        private final Swap swap;

        Sink(Swap swap) {
            this.swap = swap;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            boolean first = text.isEmpty();
            text.append(new String(bytes, offset, length, StandardCharsets.UTF_8));
            if (first) {
                try {
                    swap.run();
                } catch (Exception failure) {
                    throw new AssertionError(failure);
                }
            }
        }
    }
}
