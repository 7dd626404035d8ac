package framework.middleware;

import framework.Api;
import framework.Request;
import framework.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A folder of files, and an application that serves it under /app. */
abstract class StaticFilesFixture {
    static final String SECRET = "not to be read";

    @TempDir
    Path folder;
    Path files;
    Api api;

    @BeforeEach
    void makeFiles() throws Exception {
        files = Files.createDirectory(folder.resolve("public"));
        Files.writeString(files.resolve("hello.txt"), "0123456789");
        Files.writeString(files.resolve("a b+c.txt"), "odd name");
        Files.writeString(files.resolve("index.html"), "<h1>top");
        Files.writeString(files.resolve("empty.css"), "");
        Files.writeString(files.resolve(".hidden"), SECRET);
        Files.createDirectories(files.resolve("sub/.git"));
        Files.writeString(files.resolve("sub/index.html"), "<h1>sub");
        Files.writeString(files.resolve("sub/.git/config"), SECRET);
        Files.createDirectory(files.resolve("bare"));
        Files.writeString(folder.resolve("secret.txt"), SECRET);
        Files.createDirectory(folder.resolve("public2"));
        Files.writeString(folder.resolve("public2/secret.txt"), SECRET);
        Files.setLastModifiedTime(files.resolve("hello.txt"),
                FileTime.from(Instant.parse("2026-01-02T03:04:05.678Z")));
        if (OS.LINUX.isCurrentOs()) {
            // Elsewhere these names cannot be, or mean another file.
            for (String name : new String[] {"con", "NUL.txt", "com1", "hello.txt.",
                    "hello.txt ", "a\\b.txt", "hello.txt::$DATA"}) {
                Files.writeString(files.resolve(name), SECRET);
            }
        }
        api = new Api().get("/app/{file...}", new StaticFiles(files));
    }

    Response get(String path, String... headers) {
        Request request = Request.get(path);
        for (int i = 0; i < headers.length; i += 2) {
            request = request.withHeader(headers[i], headers[i + 1]);
        }
        return api.handle(request);
    }
}
