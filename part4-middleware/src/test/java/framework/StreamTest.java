package framework;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import testsupport.Http;
import testsupport.RawClient;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testsupport.RawClient.request;

@Timeout(60)
public class StreamTest {
    private static final byte[] HELLO = "hello".getBytes(StandardCharsets.UTF_8);

    private final List<Sent> told = new CopyOnWriteArrayList<>();

    @Test
    @DisplayName("A stream of unknown length goes in chunks, one of known length does not")
    void streams() throws Exception {
        Api api = new Api()
                .get("/unknown", request -> Response.stream("text/plain",
                        output -> output.write(HELLO)))
                .get("/known", request -> Response.stream("text/plain", 5,
                        output -> output.write(HELLO)));
        try (Server server = api.start(0);
                RawClient client = new RawClient(server.port())) {
            client.write(request("GET /unknown")).response().hasBody("hello")
                    .hasHeader("Transfer-Encoding", "chunked")
                    .hasHeader("Content-Length", "");
            client.write(request("GET /known")).response().hasBody("hello")
                    .hasHeader("Transfer-Encoding", "")
                    .hasHeader("Content-Length", "5");
        }
    }

    @Test
    @DisplayName("What is flushed arrives while the rest is still being made")
    void flushes() throws Exception {
        CountDownLatch received = new CountDownLatch(1);
        Api api = new Api(request -> Response.stream("text/event-stream", output -> {
            output.write(HELLO);
            output.flush();
            waitFor(received);
            output.write(HELLO);
        }));
        try (Server server = api.start(0);
                RawClient client = new RawClient(server.port())) {
            client.write(request("GET /"));
            client.skipHeader();
            assertEquals("5", client.line());
            // The line may end with the next chunk.
            assertEquals("hello", client.text(5));
            received.countDown();
            assertEquals("", client.line());
            assertEquals("5", client.line());
        }
    }

    @Test
    @DisplayName("HEAD does not run the writer, and says what length there would be")
    void answersHead() throws Exception {
        Api api = new Api(request -> Response.stream("text/plain", 5, output -> {
            throw new AssertionError("not to be asked");
        }));
        try (Server server = api.start(0);
                RawClient client = new RawClient(server.port())) {
            client.write(request("HEAD /")).response("HEAD").hasStatus(200)
                    .hasHeader("Content-Length", "5");
            client.write(request("HEAD /")).response("HEAD").hasStatus(200);
        }
    }

    @Test
    @DisplayName("HEAD of a stream of unknown length says nothing of a length")
    void answersHeadOfUnknown() throws Exception {
        Api api = new Api(request -> Response.stream("text/plain",
                output -> output.write(HELLO)));
        try (Server server = api.start(0);
                RawClient client = new RawClient(server.port())) {
            client.write(request("HEAD /")).response("HEAD").hasStatus(200)
                    .hasHeader("Content-Length", "");
            client.write(request("GET /")).response().hasBody("hello");
        }
    }

    @Test
    @DisplayName("A writer can read the request, whenever its body comes")
    void readsRequest() throws Exception {
        Semaphore reading = new Semaphore(0);
        Api api = new Api()
                .post("/before", request -> Response.stream("text/plain", output -> {
                    reading.release();
                    output.write(request.bytes());
                }))
                .post("/after", request -> Response.stream("text/plain", output -> {
                    output.write('>');
                    output.flush();
                    reading.release();
                    output.write(request.bytes());
                }));
        try (Server server = api.start(0)) {
            for (String path : List.of("/before", "/after")) {
                String wanted = path.equals("/after") ? ">hello" : "hello";
                for (boolean later : List.of(false, true)) {
                    try (RawClient client = new RawClient(server.port())) {
                        String header = request("POST " + path, "Content-Length: 5");
                        client.write(later ? header : header + "hello");
                        reading.acquire();
                        client.write(later ? "hello" : "");
                        client.response().hasBody(wanted);
                    }
                }
            }
        }
    }

    @Test
    @DisplayName("An interrupt flag that a handler has left harms neither its answer nor its"
            + " writer")
    void survivesFlagsOfHandlers() throws Exception {
        Api api = new Api()
                .get("/bytes", request -> {
                    Thread.currentThread().interrupt();
                    return Response.bytes("text/plain", new byte[100_000]);
                })
                .get("/stream", request -> {
                    Thread.currentThread().interrupt();
                    return Response.stream("text/plain", output -> output.write(HELLO));
                });
        try (Server server = api.start(0); Http http = new Http(server.uri())) {
            http.get("/bytes").hasStatus(200).hasBody("\0".repeat(100_000));
            http.get("/stream").hasStatus(200).hasBody("hello");
        }
    }

    @Test
    @DisplayName("An interrupt flag that a writer has left does not cut what it has written")
    void survivesFlagsOfWriters() throws Exception {
        Api api = new Api()
                .get("/done", request -> Response.stream("text/plain", output -> {
                    output.write(HELLO);
                    Thread.currentThread().interrupt();
                }).withSentListener(told::add))
                .get("/failed", request -> Response.stream("text/plain", output -> {
                    Thread.currentThread().interrupt();
                    throw new IOException("on purpose");
                }));
        try (Server server = api.start(0); Http http = new Http(server.uri())) {
            http.get("/done").hasStatus(200).hasBody("hello");
            await().until(() -> told.size() == 1);
            assertTrue(told.getFirst().failure().isEmpty());
            http.get("/failed").hasStatus(500);
        }
    }

    @Test
    @DisplayName("A writer that flushes before its first byte sends the header")
    void flushesHeader() throws Exception {
        CountDownLatch received = new CountDownLatch(1);
        Api api = new Api(request -> Response.stream("text/plain", output -> {
            output.flush();
            waitFor(received);
        }));
        try (Server server = api.start(0);
                RawClient client = new RawClient(server.port())) {
            client.write(request("GET /"));
            assertTrue(client.line().startsWith("HTTP/1.1 200"));
            received.countDown();
        }
    }

    @Test
    @DisplayName("A writer that writes nothing sends an empty body")
    void sendsNothing() throws Exception {
        Api api = new Api(request -> Response.stream("text/plain", output -> { }));
        try (Server server = api.start(0);
                RawClient client = new RawClient(server.port())) {
            client.write(request("GET /")).response().hasStatus(200).hasBody("");
            client.write(request("GET /")).response().hasStatus(200).hasBody("");
        }
    }

    @Test
    @DisplayName("With no server, a streamed body can be read as well")
    void readsWithoutServer() {
        assertEquals("hello", Response.stream("text/plain",
                output -> output.write(HELLO)).text());
    }

    private static void waitFor(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }
}
