package framework.middleware;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import framework.Api;
import framework.Request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Which folder is served, and what of it. */
public class ServedFolderTest extends StaticFilesFixture {

    @BeforeEach
    void makeWellKnown() throws Exception {
        for (String inside : new String[] {".well-known/.git", "sub/.well-known"}) {
            Files.createDirectories(files.resolve(inside));
        }
        for (String file : new String[] {".well-known/security.txt", ".well-known/.env",
                ".well-known/.git/config", "sub/.well-known/security.txt"}) {
            Files.writeString(files.resolve(file), SECRET);
        }
    }

    @Test
    @DisplayName("/.well-known/ is for everybody, at the top of the folder")
    void servesWellKnown() {
        assertEquals(SECRET, get("/app/.well-known/security.txt").text());
        assertEquals(SECRET, get("/app/%2Ewell-known/security.txt").text());
    }

    @ParameterizedTest
    @DisplayName("Nothing else that begins with a dot is")
    @ValueSource(strings = {"/app/.well-known/.env", "/app/.well-known/.git/config",
            "/app/sub/.well-known/security.txt", "/app/.well-known.", "/app/.well-known2/x",
            "/app/.well-known/../.hidden", "/app/.Well-Known/security.txt", "/app/.well-known/"})
    void keepsHidden(String path) {
        assertEquals(404, get(path).status());
    }

    @Test
    @DisplayName("A folder that is moved away, and another to its place: the other is served")
    void servesReplacedFolder() throws Exception {
        assertEquals("0123456789", get("/app/hello.txt").text());
        Files.move(files, folder.resolve("old"));
        assertEquals(404, get("/app/hello.txt").status());
        Path release = Files.createDirectory(folder.resolve("new"));
        Files.writeString(release.resolve("hello.txt"), "new release");
        Files.move(release, files);
        assertEquals("new release", get("/app/hello.txt").text());
        assertEquals(404, get("/app/a%20b+c.txt").status());
    }

    @Test
    @DisplayName("A link that is led to another release: that one is served, with no way out")
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Links need a right of their own there")
    void servesSwitchedLink() throws Exception {
        Path current = Files.createSymbolicLink(folder.resolve("current"), files);
        Api linked = new Api().get("/app/{file...}", new StaticFiles(current));
        assertEquals("0123456789", linked.handle(Request.get("/app/hello.txt")).text());
        Path release = Files.createDirectory(folder.resolve("release-2"));
        Files.writeString(release.resolve("hello.txt"), "new release");
        Files.createSymbolicLink(release.resolve("back"), files);
        Path next = Files.createSymbolicLink(folder.resolve("next"), release);
        Files.move(next, current, StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        assertEquals("new release", linked.handle(Request.get("/app/hello.txt")).text());
        assertEquals(404, linked.handle(Request.get("/app/back/hello.txt")).status());
    }

    @Test
    @DisplayName("A file that the program may not read is not there, for GET, HEAD and conditions")
    @EnabledOnOs(value = OS.LINUX, disabledReason = "the file is one of Linux")
    void hidesUnreadable() throws Exception {
        // Not even root may read this one.
        Path unreadable = Path.of("/proc/sys/vm/compact_memory");
        assumeTrue(Files.isRegularFile(unreadable) && !Files.isReadable(unreadable));
        assertNotThere(new StaticFiles(unreadable.getParent()), "/app/compact_memory");
        Path file = Files.writeString(files.resolve("locked.txt"), SECRET);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        if (!Files.isReadable(file)) { // for root it is
            assertNotThere(new StaticFiles(files), "/app/locked.txt");
        }
    }

    private static void assertNotThere(StaticFiles handler, String path) {
        Api served = new Api().get("/app/{file...}", handler);
        for (String method : new String[] {"GET", "HEAD"}) {
            Request request = Request.of(method, path);
            assertEquals(404, served.handle(request).status());
            assertEquals(404, served.handle(request.withHeader("If-None-Match", "*")).status());
            assertEquals(404, served.handle(request.withHeader("If-Match", "*")).status());
        }
    }
}
