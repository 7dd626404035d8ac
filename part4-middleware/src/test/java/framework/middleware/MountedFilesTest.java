package framework.middleware;

import framework.Api;
import framework.Request;
import framework.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

public class MountedFilesTest extends StaticFilesFixture {
    private Api mounted;

    @BeforeEach
    void mount() {
        mounted = new Api().mount("/app", new Api(new StaticFiles(files)));
    }

    @Test
    @DisplayName("Files are served in a mount, under a route with {file...} and as a fallback")
    void servesEverywhere() {
        StaticFiles handler = new StaticFiles(files);
        assertEquals("0123456789", mounted.handle(Request.get("/app/hello.txt")).text());
        assertEquals("<h1>top", mounted.handle(Request.get("/app/")).text());
        assertEquals("0123456789", new Api().get("/f/{file...}", handler)
                .handle(Request.get("/f/hello.txt")).text());
        assertEquals("<h1>sub", new Api(handler).handle(Request.get("/sub/")).text());
    }

    @Test
    @DisplayName("The place of a mount leads to the folder, with its slash and its query")
    void addsSlash() {
        Response response = mounted.handle(Request.get("/app?x=1"));
        assertTrue(response.status() / 100 == 3, "" + response.status());
        assertEquals("/app/?x=1", response.header("Location").orElseThrow());
    }

    @ParameterizedTest
    @DisplayName("An encoded slash leads to no file, and no path out of the folder")
    @ValueSource(strings = {"/app/sub%2findex.html", "/app/sub%2Findex.html",
            "/app/..%2fsecret.txt", "/app/%2e%2e/secret.txt", "/app/../secret.txt",
            "/app//hello.txt", "/app/.hidden", "/app/%2568ello.txt"})
    void staysInside(String path) {
        for (Api either : new Api[] {mounted, api}) {
            Response response = either.handle(Request.get(path));
            assertEquals(404, response.status());
            assertFalse(response.text().contains(SECRET));
        }
    }

    @ParameterizedTest
    @DisplayName("In a mount, too, files can be read and nothing else")
    @CsvSource({"POST,405", "DELETE,405", "OPTIONS,204"})
    void refusesMethods(String method, int status) {
        Response response = mounted.handle(Request.of(method, "/app/hello.txt"));
        assertEquals(status, response.status());
        assertEquals("GET, HEAD, OPTIONS", response.header("Allow").orElseThrow());
    }
}
