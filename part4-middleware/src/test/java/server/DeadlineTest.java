package server;

import framework.Api;
import framework.HttpException;
import framework.Request;
import framework.Response;
import framework.Server;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import testsupport.RawClient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static testsupport.RawClient.request;

/** How long a client may keep our server waiting: here, for one second. */
public class DeadlineTest extends WithSocketEngine {
    private static final Duration SECOND = Duration.ofSeconds(1);

    DeadlineTest() {
        super(DeadlineTest::answer);
    }

    @Override
    SocketEngine engine() {
        return new SocketEngine(new Bounds(SECOND, SECOND, 100, 1_000_000));
    }

    private static Response answer(Request request) {
        return switch (request.path()) {
            case "/slow" -> {
                sleep();
                yield Response.text("slow");
            }
            case "/pause" -> Response.stream("text/plain", output -> {
                output.write("slow".getBytes());
                output.flush();
                sleep();
            });
            case "/late" -> {
                try {
                    yield Response.text(request.text());
                } catch (HttpException late) {
                    sleep();
                    throw late;
                }
            }
            default -> Response.text("[" + request.text() + "]");
        };
    }

    /** Longer than any client may keep us waiting. */
    private static void sleep() {
        try {
            Thread.sleep(3_000);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @ParameterizedTest
    @DisplayName("RFC 9110, 15.5.9: a head that does not come to its end is 408")
    @ValueSource(strings = {"G", "GET / HTTP/1.1\r", "GET / HTTP/1.1\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\n", "GET / HTTP/1.1\r\nHost: a\r\nX-A: b"})
    void refusesHalfHeads(String half) throws IOException {
        send(half).hasStatus(408).hasHeader("Connection", "close");
    }

    @Test
    @DisplayName("RFC 9110, 15.5.9: whoever sends a byte now and then is late all the same")
    void refusesTricklers() throws Exception {
        try (RawClient client = connect()) {
            client.write("GET / HTTP/1.1\r\nX: ");
            assertThrows(IOException.class, () -> {
                while (true) {
                    client.write("x");
                    Thread.sleep(100); // slow is what it is
                }
            });
        }
    }

    @Test
    @DisplayName("Whoever makes progress has time enough, though it takes longer than that")
    void waitsForProgress() throws Exception {
        try (RawClient client = connect()) {
            client.write(request("POST /", "Content-Length: 30000"));
            for (int i = 0; i < 10; i++) {
                client.write("x".repeat(3_000));
                Thread.sleep(200); // two seconds in all
            }
            client.response().hasStatus(200).hasBody("[" + "x".repeat(30_000) + "]");
        }
    }

    @Test
    @DisplayName("A body that does not come to its end is refused, and the connection ends")
    void refusesHalfBodies() throws IOException {
        send(request("POST /", "Content-Length: 10") + "half").hasStatus(400)
                .hasHeader("Connection", "close");
    }

    @Test
    @DisplayName("Each request has all of its time")
    void beginsAnew() throws Exception {
        try (RawClient client = connect()) {
            for (int i = 0; i < 4; i++) {
                client.write("GET / HTTP/1.1\r\n");
                Thread.sleep(500); // two seconds in all
                client.write("Host: a\r\n\r\n").response().hasStatus(200);
            }
        }
    }

    @ParameterizedTest
    @DisplayName("RFC 9112, 9.5: a connection that asks for nothing is closed in peace")
    @ValueSource(strings = {"", "GET / HTTP/1.1\r\nHost: a\r\n\r\n"})
    void closesIdleConnections(String before) throws IOException {
        try (RawClient client = connect()) {
            if (!before.isEmpty()) {
                client.write(before).response().hasNoHeader("Connection");
            }
            assertEquals(0, client.skipRest());
        }
    }

    @Test
    @DisplayName("Any number of seconds may be set")
    void takesLongDurations() throws IOException {
        Duration century = Duration.ofDays(1_000);
        try (Server server = new Api(request -> Response.text("Hello")).start(0,
                        new SocketEngine(new Bounds(century, century, 10, 10_000)));
                RawClient client = new RawClient(server.port())) {
            client.write("GET / HT").write("TP/1.1\r\n").write("Host: a\r\n\r\n");
            client.response().hasStatus(200);
        }
    }

    @ParameterizedTest
    @DisplayName("A handler that takes its time keeps its client waiting, and not us")
    @ValueSource(strings = {"/slow", "/pause"})
    void waitsForHandlers(String path) throws IOException {
        send(request("GET " + path)).hasStatus(200).hasBody("slow");
    }

    @Test
    @DisplayName("So does a handler whose client was late with its body")
    void waitsForRefusals() throws IOException {
        send(request("POST /late", "Content-Length: 10") + "half").hasStatus(400);
    }

    @Test
    @DisplayName("Between two requests, the time for the first one does not count")
    void waitsBetweenRequests() throws Exception {
        Bounds bounds = new Bounds(SECOND, Duration.ofMinutes(1), 10, 10_000);
        try (Server server = new Api(request -> Response.text(request.text())).start(0,
                        new SocketEngine(bounds));
                RawClient client = new RawClient(server.port())) {
            client.write(request("POST /", "Content-Length: 4", "Expect: 100-continue"));
            client.skipHeader();
            client.write("slow").response().hasBody("slow");
            sleep();
            client.write(request("GET /")).response().hasStatus(200);
        }
    }

    @Test
    @DisplayName("While others are late, everybody else is served")
    void servesOthers() throws IOException {
        CountDownLatch done = new CountDownLatch(50);
        for (int i = 0; i < 50; i++) {
            Thread.startVirtualThread(() -> {
                try {
                    send("GET / HTTP/1.1\r\n").hasStatus(408);
                    done.countDown();
                } catch (IOException cut) {
                    // Then it is not counted.
                }
            });
        }
        while (done.getCount() > 0) {
            send(request("GET /")).hasStatus(200);
        }
    }
}
