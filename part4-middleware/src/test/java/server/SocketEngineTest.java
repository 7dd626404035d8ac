package server;

import framework.Api;
import framework.Response;
import framework.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import testsupport.RawClient;
import testsupport.RawResponse;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testsupport.RawClient.request;

/** What an engine owes its gateway, on ours. */
public class SocketEngineTest {
    private final List<Server> started = new ArrayList<>();

    private int start(Api api) {
        return start(api.closeWithin(Duration.ZERO), new SocketEngine());
    }

    private int start(Api api, SocketEngine engine) {
        started.add(api.start(0, engine));
        return started.getLast().port();
    }

    @AfterEach
    void stop() {
        started.forEach(Server::close);
    }

    @ParameterizedTest
    @DisplayName("A response has a Date, closes its connection, and its body ends with it")
    @CsvSource({"GET, 200, hello, 5", "HEAD, 200, '', 5", "GET, 404, hello, 5",
        "GET, 204, '', ''", "GET, 304, '', ''", "GET, 205, '', 0"})
    void answers(String method, int status, String body, String length) throws IOException {
        int port = start(new Api(request -> Response.text("hello").withStatus(status)));
        try (RawClient client = new RawClient(port)) {
            RawResponse response = client.write(request(method + " /")).response(method)
                    .hasStatus(status).hasBody(body).hasHeader("Content-Length", length)
                    .hasHeader("Connection", "close");
            assertTrue(response.header("Date").matches(
                    "[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT"),
                    response::report);
            assertEquals("", client.rest());
        }
    }

    @Test
    @DisplayName("A stream without a length ends with its connection")
    void streams() throws IOException {
        int port = start(new Api(request -> Response.stream("text/plain",
                output -> output.write("hello".getBytes()))));
        RawClient.send(port, request("GET /")).hasStatus(200)
                .hasNoHeader("Content-Length").hasHeader("Connection", "close").hasBody("hello");
    }

    @Test
    @DisplayName("A close that the application asks for is said once")
    void closesOnce() throws IOException {
        int port = start(new Api(request ->
                Response.text("").withHeader("Connection", "close")));
        assertEquals(List.of("close"),
                RawClient.send(port, request("GET /")).headers("Connection"));
    }

    @Test
    @DisplayName("A response that breaks off ends with a reset, not as if it were whole")
    void cuts() throws IOException {
        int port = start(new Api(request -> Response.stream("text/plain", output -> {
            output.write("half".getBytes());
            output.flush();
            throw new IOException("The other half is lost");
        })));
        try (RawClient client = new RawClient(port)) {
            client.write(request("GET /")).skipHeader();
            assertEquals("half", client.text(4));
            assertThrows(SocketException.class, client::skipRest);
        }
    }

    @Test
    @DisplayName("The application sees who has sent the request")
    void knowsClient() throws IOException {
        int port = start(new Api(request ->
                Response.text(request.client().getAddress().getHostAddress())));
        RawClient.send(port, request("GET /")).hasBody("127.0.0.1");
    }

    @Test
    @DisplayName("Whoever waits in the middle of a request keeps nobody else waiting")
    void servesOthers() throws IOException {
        int port = start(new Api(request -> Response.text("hello" + request.text())));
        List<RawClient> slow = new ArrayList<>();
        for (String begun : List.of("", "GET / HT", "GET / HTTP/1.1\r\nHost: a\r\n",
                request("POST /", "Content-Length: 5") + "ab")) {
            slow.add(new RawClient(port).write(begun));
        }
        RawClient.send(port, request("GET /")).hasBody("hello");
        slow.get(3).write("cde").response().hasBody("helloabcde");
        slow.forEach(RawClient::close);
        RawClient.send(port, request("GET /")).hasBody("hello");
    }

    @Test
    @DisplayName("Stopping frees the port, and lets go of everybody")
    void stops() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        int port = start(new Api(request -> {
            inside.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException stopped) {
                interrupted.countDown();
            }
            return Response.text("never");
        }));
        try (RawClient idle = new RawClient(port); RawClient half = new RawClient(port);
                RawClient waiting = new RawClient(port)) {
            half.write("GET / HT");
            waiting.write(request("GET /"));
            inside.await();
            started.getFirst().close();
            for (RawClient client : List.of(idle, half, waiting)) {
                client.rest(); // ends, or the client's patience does
            }
        }
        interrupted.await(); // or the test's patience ends
        RawClient.assertNobodyListens(port);
    }

    @Test
    @DisplayName("Once it has stopped, nobody gets in any more")
    void freesPort() {
        for (int round = 0; round < 10; round++) {
            start(new Api());
            await().until(SocketEngineTest::isAccepting);
            started.getLast().close();
            assertFalse(isAccepting());
        }
    }

    private static boolean isAccepting() {
        return Thread.getAllStackTraces().values().stream().flatMap(Stream::of)
                .anyMatch(frame -> frame.getClassName().equals(SocketEngine.class.getName())
                        && frame.getMethodName().equals("accept"));
    }

    @ParameterizedTest
    @DisplayName("Stopping cuts a response with a reset, even one that is just being written")
    @ValueSource(booleans = {false, true})
    void cutsWhenItStops(boolean flushes) throws IOException {
        AtomicLong written = new AtomicLong();
        Api api = new Api(request -> Response.stream("text/plain", output -> {
            output.write(new byte[1_000]);
            if (flushes) {
                output.flush(); // then it is interrupted, and need not be cut
            }
            while (true) {
                output.write(new byte[1_000]);
                written.addAndGet(1_000);
            }
        }));
        int port = flushes ? start(api, new SocketEngine()) : start(api);
        try (RawClient client = new RawClient(port)) {
            client.write(request("GET /"));
            AtomicLong before = new AtomicLong();
            await().until(() -> written.get() > 0
                    && before.getAndSet(written.get()) == written.get());
            started.getFirst().close();
            client.skipHeader();
            assertThrows(SocketException.class, client::skipRest);
        }
    }

    @Test
    @DisplayName("Stopping cuts a handler that cares for no interrupt")
    void cutsStubbornHandlers() throws Exception {
        Semaphore inside = new Semaphore(0);
        Semaphore goOn = new Semaphore(0);
        int port = start(new Api(request -> {
            inside.release();
            goOn.acquireUninterruptibly();
            return Response.text("late");
        }));
        try (RawClient client = new RawClient(port)) {
            client.write(request("GET /"));
            inside.acquire();
            started.getFirst().close();
            assertEquals("", client.rest());
        } finally {
            goOn.release();
        }
    }

    @Test
    @DisplayName("An answer that is out is not cut when the server stops right behind it")
    void keepsAnswers() throws IOException {
        String text = "x".repeat(200_000);
        for (int round = 0; round < 50; round++) {
            int port = start(new Api(request -> Response.text(text)).closeWithin(
                    Duration.ofSeconds(10)), new SocketEngine());
            try (RawClient client = new RawClient(port)) {
                client.write(request("GET /"));
                assertEquals("HTTP/1.1 200", client.line());
                started.getLast().close();
                client.skipHeader();
                assertEquals(text, client.text(text.length()));
                assertEquals(0, client.skipRest());
            }
        }
    }

    @Test
    @DisplayName("A Date of the application's stays, and stands alone")
    void keepsDates() throws IOException {
        String date = "Fri, 02 Jan 1970 00:00:00 GMT";
        int port = start(new Api(request -> Response.text("").withHeader("Date", date)));
        assertEquals(List.of(date), RawClient.send(port, request("GET /")).headers("Date"));
    }

    @Test
    @DisplayName("A port that is taken is refused, and stays with whoever has it")
    void refusesTakenPort() throws IOException {
        int port = start(new Api(request -> Response.text("first")));
        assertThrows(UncheckedIOException.class,
                () -> new Api().start(port, new SocketEngine()));
        RawClient.send(port, request("GET /")).hasBody("first");
    }

    @Test
    @DisplayName("It listens where it is told, and on any port if that is 0")
    void listens() throws IOException {
        var running = new SocketEngine().start(new InetSocketAddress("127.0.0.1", 0),
                exchange -> exchange.start(204, exchange.headers()).close());
        try {
            assertEquals("127.0.0.1", running.address().getAddress().getHostAddress());
            assertFalse(running.address().getPort() == 0);
            RawClient.send(running.address().getPort(), request("GET /")).hasStatus(204);
        } finally {
            running.stop();
        }
    }
}
