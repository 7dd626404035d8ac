package framework;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import testsupport.Http;
import testsupport.RawClient;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testsupport.RawClient.request;

@Timeout(60)
class StreamTest {
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
            while (!client.line().isEmpty()) {
                // The header comes first.
            }
            assertEquals("5", client.line());
            assertEquals("hello", client.line());
            received.countDown();
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
    @DisplayName("A writer that fails before the first byte is answered with 500")
    void answersEarlyFailures() throws Exception {
        Api api = failing(0);
        try (Server server = api.start(0);
                RawClient client = new RawClient(server.port())) {
            client.write(request("GET /")).response().hasStatus(500);
            client.write(request("GET /")).response().hasStatus(500);
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
    @DisplayName("A Content-Length that a handler sets on a stream is ignored")
    void setsFramingItself() throws Exception {
        Api api = new Api(request -> Response.stream("text/plain",
                output -> output.write(HELLO)).withHeader("Content-Length", "99"));
        try (Server server = api.start(0);
                RawClient client = new RawClient(server.port())) {
            client.write(request("GET /")).response().hasBody("hello")
                    .hasHeader("Content-Length", "");
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
        assertThrows(IllegalArgumentException.class,
                () -> Response.stream("text/plain", -1, output -> { }));
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

    private Api failing(int after) {
        return new Api(request -> Response.stream("text/plain", output -> {
            output.write(new byte[after]);
            throw new IOException("on purpose");
        }).withSentListener(told::add));
    }

    private static void waitFor(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }
}
