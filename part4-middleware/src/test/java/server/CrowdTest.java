package server;

import framework.Engine;
import framework.Handler;
import framework.Request;
import framework.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import testsupport.RawClient;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static testsupport.RawClient.request;

/** More clients than our server has places for, which are ten here. */
public class CrowdTest extends WithSocketEngine {
    private static final int PLACES = 10;
    private static final int HEADS = 100_000;
    private static final Duration LONG = Duration.ofMinutes(5);

    private final Gate gate;
    private final List<RawClient> clients = new ArrayList<>();

    CrowdTest() {
        Gate gate = new Gate();
        super(gate);
        this.gate = gate;
    }

    /** Lets requests for /wait wait, until it is told. */
    private record Gate(Semaphore inside, Semaphore goOn) implements Handler {
        Gate() {
            this(new Semaphore(0), new Semaphore(0));
        }

        @Override
        public Response handle(Request request) {
            if (request.path().equals("/wait")) {
                inside.release();
                goOn.acquireUninterruptibly();
            }
            return Response.text("Hello");
        }
    }

    @Override
    SocketEngine engine() {
        return new SocketEngine(new Bounds(LONG, LONG, PLACES, HEADS));
    }

    @AfterEach
    void leave() {
        gate.goOn.release(1_000);
        clients.forEach(RawClient::close);
    }

    private RawClient enter(String text) throws IOException {
        clients.add(connect().write(text));
        return clients.getLast();
    }

    private void assertServed() throws IOException {
        send(request("GET /")).hasStatus(200).hasBody("Hello");
    }

    @Test
    @DisplayName("Whoever asks for nothing the longest has to go, when somebody comes")
    void makesRoom() throws IOException {
        for (int i = 0; i < PLACES; i++) {
            enter(request("GET /")).response().hasStatus(200);
        }
        // Once more: the server rests a moment after an answer is out.
        for (RawClient other : clients.subList(1, PLACES)) {
            other.write(request("GET /")).response().hasStatus(200);
        }
        assertServed();
        assertEquals(0, clients.get(0).skipRest());
        clients.get(PLACES - 1).write(request("GET /")).response().hasStatus(200);
    }

    @Test
    @DisplayName("Half heads do not hold a place when somebody comes")
    void makesRoomForWholeRequests() throws IOException {
        for (int i = 0; i < 3 * PLACES; i++) {
            enter("GET / HTTP/1.1\r\nHost: a\r\nX-A: b");
        }
        for (int i = 0; i < 3 * PLACES; i++) {
            assertServed();
        }
    }

    @Test
    @DisplayName("Connections that were never used do not hold a place either")
    void makesRoomForUsers() throws IOException {
        for (int i = 0; i < 3 * PLACES; i++) {
            enter("");
        }
        assertServed();
    }

    @Test
    @DisplayName("Whoever is being served stays, and the next ones wait until a place is free")
    void keepsThoseWhoAreServed() throws Exception {
        for (int i = 0; i < PLACES; i++) {
            enter(request("GET /wait"));
        }
        gate.inside.acquire(PLACES);
        RawClient next = enter(request("GET /"));
        RawClient last = enter(request("GET /"));
        gate.goOn.release();
        next.response().hasStatus(200);
        last.response().hasStatus(200);
        gate.goOn.release(PLACES);
        for (RawClient client : clients.subList(0, PLACES)) {
            client.response().hasStatus(200).hasBody("Hello");
        }
    }

    @Test
    @DisplayName("However a connection ends, its place is free again")
    void givesPlacesBack() throws IOException {
        for (int i = 0; i < 5 * PLACES; i++) {
            connect().close();
            connect().write("GET /").close();
            send("GET /\r\n\r\n").hasStatus(400);
            send(request("GET /", "Connection: close")).hasStatus(200);
            connect().write(request("POST /", "Content-Length: 9")).close();
        }
        for (int i = 0; i < PLACES; i++) {
            enter(request("GET /wait"));
        }
        await().until(() -> gate.inside.availablePermits() == PLACES);
    }

    @Test
    @DisplayName("Whoever says goodbye holds no place when somebody comes, though it stays silent")
    void makesRoomAfterGoodbyes() throws IOException {
        for (int i = 0; i < 3 * PLACES; i++) {
            enter(request("GET /", "Connection: close")).response().hasStatus(200);
        }
        assertServed();
    }

    /** Heads of 60 KB, in one line and in many. */
    static List<String> largeHeads() {
        return Stream.of("b".repeat(60_000), ("b".repeat(300) + "\r\nX-A: ").repeat(190) + "b")
                .map(value -> "GET / HTTP/1.1\r\nHost: a\r\nX-A: " + value).toList();
    }

    @ParameterizedTest
    @MethodSource("largeHeads")
    @DisplayName("All large heads together have a limit, and what does not fit is 503")
    void limitsHeads(String half) throws IOException {
        RawClient first = enter(half);
        await().untilAsserted(() ->
                send(half + "\r\n\r\n").hasStatus(503).hasHeader("Connection", "close"));
        assertServed();
        first.write("\r\n\r\n").response().hasStatus(200);
        // It has its answer, and asks for something else: the room is free.
        await().untilAsserted(() -> send(half + "\r\n\r\n").hasStatus(200));
    }

    @Test
    @DisplayName("A large head that has been read takes no room, while its request is served")
    void limitsOnlyUnreadHeads() throws Exception {
        String field = "X-A: " + "b".repeat(60_000);
        for (int i = 0; i < PLACES - 1; i++) {
            enter(request("GET /wait", field));
            gate.inside.acquire();
        }
        send(request("GET /", field)).hasStatus(200);
        send(request("GET /", field) + request("GET /")).hasStatus(200);
    }

    @Test
    @DisplayName("The room for a large head is given back, however its connection ends")
    void givesRoomBack() throws IOException {
        String half = "GET / HTTP/1.1\r\nHost: a\r\nX-A: " + "b".repeat(60_000);
        for (int i = 0; i < 20; i++) {
            enter(half).close();
            await().untilAsserted(() -> send(half + "\r\n\r\n").hasStatus(200));
            await().untilAsserted(() -> send(half + "\n\n").hasStatus(400));
        }
    }

    @Test
    @DisplayName("Stopping does not wait for a place")
    void stopsWhileFull() throws Exception {
        Engine.Running running = engine().start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), exchange -> {
                    gate.inside.release();
                    gate.goOn.acquireUninterruptibly();
                });
        for (int i = 0; i < PLACES; i++) {
            clients.add(new RawClient(running.address().getPort()).write(request("GET /")));
        }
        gate.inside.acquire(PLACES);
        try (RawClient waiting = new RawClient(running.address().getPort())) {
            waiting.write(request("GET /"));
            running.stop();
            assertEquals("", waiting.rest());
        }
        RawClient.assertNobodyListens(running.address().getPort());
    }
}
