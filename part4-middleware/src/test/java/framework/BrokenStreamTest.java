package framework;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import testsupport.Http;
import testsupport.RawClient;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testsupport.RawClient.request;

/** What becomes of a body that breaks off, before its first byte or later. */
@Timeout(60)
public class BrokenStreamTest {
    private static final byte[] HELLO = "hello".getBytes(StandardCharsets.UTF_8);

    private final List<Sent> told = new CopyOnWriteArrayList<>();

    @Test
    @DisplayName("A writer that fails before the first byte is answered with 500")
    void answersEarlyFailures() throws Exception {
        Api api = failing(0);
        try (Server server = api.start(0);
                RawClient client = new RawClient(server.port())) {
            client.write(request("GET /")).response().hasStatus(500);
            client.write(request("GET /")).response().hasStatus(500);
            // The client may have its answer before we are told of it.
            await().until(() -> told.size() == 2);
        }
        assertEquals(500, told.getFirst().status());
        assertTrue(told.getFirst().failure().isEmpty());
    }

    @Test
    @DisplayName("An Error before the first byte is answered with 500, too")
    void answersEarlyErrors() throws Exception {
        Api api = new Api(request -> Response.stream("text/plain", output -> {
            throw new StackOverflowError();
        }));
        try (Server server = api.start(0);
                RawClient client = new RawClient(server.port())) {
            client.write(request("GET /")).response().hasStatus(500);
            client.write(request("GET /")).response().hasStatus(500);
        }
    }

    @Test
    @DisplayName("A 500 in place of a broken body keeps what the layers have set, but not what is"
            + " about the body")
    void keepsFieldsOfLayers() throws Exception {
        Middleware layer = next -> request -> next.handle(request)
                .withHeader("X-Request-Id", "id-1")
                .withHeader("Content-Security-Policy", "default-src 'self'")
                .withHeader("Vary", "Accept-Encoding")
                .withHeader("Content-Encoding", "gzip");
        Api api = new Api(request -> Response.stream("application/pdf", 7, output -> {
            throw new IOException("on purpose");
        }).withHeader("ETag", "\"1\"").withHeader("Content-Disposition", "attachment")
                .withHeader("Cache-Control", "max-age=3600")
                .withHeader("Last-Modified", "Sun, 06 Nov 1994 08:49:37 GMT")
                .withHeader("Location", "/reports/1")).use(layer);
        try (Server server = api.start(0);
                RawClient client = new RawClient(server.port())) {
            client.write(request("GET /")).response().hasStatus(500)
                    .hasBody("Something went wrong on our side.")
                    .hasHeader("X-Request-Id", "id-1")
                    .hasHeader("Content-Security-Policy", "default-src 'self'")
                    .hasHeader("Vary", "Accept-Encoding")
                    .hasHeader("Content-Type", "text/plain; charset=utf-8")
                    .hasHeader("Content-Length", "33")
                    .hasHeader("Transfer-Encoding", "")
                    .hasHeader("Content-Encoding", "")
                    .hasHeader("Content-Disposition", "")
                    .hasHeader("ETag", "")
                    .hasHeader("Last-Modified", "")
                    .hasHeader("Cache-Control", "")
                    .hasHeader("Location", "");
        }
    }

    @Test
    @DisplayName("A writer that fails later cuts the connection: no body ends as if whole")
    void cutsLateFailures() throws Exception {
        for (int length : new int[] {5, 100_000}) {
            told.clear();
            try (Server server = failing(length).start(0);
                    Http http = new Http(server.uri())) {
                http.isCutOff("/");
                await().until(() -> !told.isEmpty());
                assertEquals(length, told.getFirst().bytes());
                assertTrue(told.getFirst().failure().isPresent());
            }
        }
    }

    @Test
    @DisplayName("An Error of a writer cuts the connection too, and hangs nobody")
    void cutsErrors() throws Exception {
        Api api = new Api(request -> Response.stream("text/plain", output -> {
            output.write(HELLO);
            output.flush();
            throw new StackOverflowError();
        }));
        try (Server server = api.start(0); Http http = new Http(server.uri())) {
            http.isCutOff("/");
        }
    }

    @Test
    @DisplayName("A writer that closes its stream and then fails cuts the connection too")
    void doesNotEndBodyOnClose() throws Exception {
        Api api = new Api(request -> Response.stream("text/plain", output -> {
            try (output) {
                output.write(HELLO);
                throw new IOException("on purpose");
            }
        }));
        try (Server server = api.start(0); Http http = new Http(server.uri())) {
            http.isCutOff("/");
        }
    }

    @Test
    @DisplayName("A body shorter or longer than it said is cut")
    void cutsWrongLengths() throws Exception {
        for (int length : new int[] {4, 6}) {
            Api api = new Api(request -> Response.stream("text/plain", length,
                    output -> output.write(HELLO)));
            try (Server server = api.start(0); Http http = new Http(server.uri())) {
                http.isCutOff("/");
            }
        }
    }

    private Api failing(int after) {
        return new Api(request -> Response.stream("text/plain", output -> {
            output.write(new byte[after]);
            throw new IOException("on purpose");
        }).withSentListener(told::add));
    }
}
