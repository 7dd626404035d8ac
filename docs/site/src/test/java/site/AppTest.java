package site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;

import framework.Server;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The book, served")
class AppTest {
    private final OkHttpClient client = new OkHttpClient();
    @TempDir
    private Path outside;
    private Path folder;
    private Server server;

    @BeforeEach
    void start() throws IOException {
        folder = Files.createDirectory(outside.resolve("book"));
        Files.writeString(folder.resolve("index.html"),
                "<!doctype html>\n" + "<p>The cover</p>\n".repeat(200));
        server = App.of(folder).start(0);
    }

    @AfterEach
    void stop() {
        server.close();
        client.connectionPool().evictAll();
        client.dispatcher().executorService().shutdown();
    }

    private Request.Builder request() {
        return new Request.Builder().url(server.uri() + "/");
    }

    private Response get(Request.Builder request) throws IOException {
        try (Response response = client.newCall(request.build()).execute()) {
            return response.newBuilder()
                    .body(response.peekBody(Long.MAX_VALUE)).build();
        }
    }

    @Test
    @DisplayName("opens at its cover, compressed, and is not sent twice")
    void opens() throws IOException {
        Response first = get(request().header("Accept-Encoding", "gzip"));
        assertEquals(200, first.code());
        assertEquals("gzip", first.header("Content-Encoding"));
        Response second = get(request().header("Accept-Encoding", "gzip")
                .header("If-None-Match", first.header("ETag")));
        assertEquals(304, second.code());
    }

    @Test
    @DisplayName("lets no script in that is not its own")
    void hasPolicy() throws IOException {
        String policy = get(request()).header("Content-Security-Policy");
        assertTrue(policy.startsWith("default-src 'none'; script-src 'self';"),
                policy);
        assertFalse(policy.contains("eval"), policy);
    }

    @Test
    @DisplayName("refuses what is meant for another host, as after DNS rebinding")
    void refusesOtherHosts() throws IOException {
        assertEquals(421, get(request().header("Host", "evil.com")).code());
    }

    @Test
    @DisplayName("refuses pages of other sites, whether they send or read")
    void refusesOtherOrigins() throws IOException {
        for (String origin : List.of("https://evil.com", "null",
                "http://localhost.evil.com:" + server.uri().getPort())) {
            assertEquals(403, get(request().header("Origin", origin)).code());
            assertEquals(403, get(request().header("Origin", origin)
                    .post(RequestBody.create(new byte[1]))).code());
        }
        assertEquals(200, get(request()
                .header("Origin", server.uri().toString())).code());
    }

    @Test
    @DisplayName("is open to this computer only")
    void isLocal() throws IOException {
        int port = server.uri().getPort();
        new Socket("127.0.0.1", port).close();
        // On Linux this is the same computer, as any address of its own.
        assertThrows(IOException.class, () -> new Socket("127.0.0.2", port).close());
    }

    @Test
    @DisplayName("has nothing outside of its folder")
    void staysInside() throws IOException {
        Files.writeString(outside.resolve("secret.html"), "secret");
        Files.writeString(folder.resolve("own.html"), "own");
        assertEquals(200, get(request().url(server.uri() + "/own.html")).code());
        for (String path : List.of("/..%2fsecret.html", "/%2e%2e%2fsecret.html",
                "/none.html")) {
            assertEquals(404, get(request().url(server.uri() + path)).code(), path);
        }
    }
}
