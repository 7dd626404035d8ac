package framework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

public class EngineTest {
    private final MadeEngine engine = new MadeEngine();
    private final List<Server> started = new ArrayList<>();

    private Gateway gateway(Handler handler) {
        started.add(new Api(handler).start(0, engine));
        return engine.gateway();
    }

    private Gateway answering(Response response) {
        return gateway(request -> response);
    }

    @AfterEach
    void stop() {
        started.forEach(Server::close);
    }

    @Test
    @DisplayName("A handler sees all parts of a request as the server has read them")
    void handsOverRequest() throws IOException {
        List<Request> seen = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        MadeExchange exchange = new MadeExchange("POST", "/a%2fb//?q=%zz", "hello",
                new Field("X-A", "1"), new Field("content-length", "5"),
                new Field("x-a", "2"));
        gateway(request -> {
            seen.add(request);
            request.headers().forEach((name, value) -> lines.add(name + ": " + value));
            return Response.text(request.text());
        }).serve(exchange);
        Request request = seen.getFirst();
        assertEquals("POST", request.method());
        assertEquals("/a%2fb//", request.path());
        assertEquals("q=%zz", request.query());
        assertEquals("HTTP/1.1", request.protocol());
        assertEquals(MadeExchange.CLIENT, request.client());
        assertEquals(List.of("X-A: 1", "content-length: 5", "x-a: 2"), lines);
        assertEquals("hello", exchange.written());
    }

    @ParameterizedTest
    @DisplayName("The fields say how long the body is, wherever that can be said")
    @CsvSource({"GET, 200, 5", "HEAD, 200, 5", "GET, 404, 5", "GET, 204, ''", "GET, 304, ''",
        "HEAD, 304, ''", "GET, 205, 0", "HEAD, 205, 0"})
    void saysLength(String method, int status, String length) throws IOException {
        MadeExchange exchange = new MadeExchange(method, "/", "");
        answering(Response.text("hello").withStatus(status)).serve(exchange);
        assertEquals(status, exchange.status());
        assertEquals(length, String.join("+", exchange.sent().all("Content-Length")));
        boolean hasBody = method.equals("GET") && (status == 200 || status == 404);
        assertEquals(hasBody ? "hello" : "", exchange.written());
        assertTrue(exchange.isEnded());
    }

    @ParameterizedTest
    @DisplayName("No length is said of a stream that has not said it")
    @ValueSource(strings = {"GET", "HEAD"})
    void saysNoLength(String method) throws IOException {
        MadeExchange exchange = new MadeExchange(method, "/", "");
        answering(Response.stream("text/plain", output -> output.write('x'))).serve(exchange);
        assertEquals(List.of(), exchange.sent().all("Content-Length"));
        assertEquals(List.of(), exchange.sent().all("Transfer-Encoding"));
    }

    @Test
    @DisplayName("A handler's own fields about the framing never get to the server")
    void dropsFraming() throws IOException {
        MadeExchange exchange = MadeExchange.get("/");
        answering(Response.text("hello").withHeader("Content-Length", "7")
                .withHeader("Transfer-Encoding", "chunked")
                .withHeader("Connection", "keep-alive, close")).serve(exchange);
        assertEquals(List.of("5"), exchange.sent().all("Content-Length"));
        assertEquals(List.of(), exchange.sent().all("Transfer-Encoding"));
        assertEquals(List.of("close"), exchange.sent().all("Connection"));
    }

    @Test
    @DisplayName("A connection whose request has not been read ends with the answer")
    void closesAfterRest() throws IOException {
        MadeExchange exchange = new MadeExchange("POST", "/", "hello", -1);
        answering(Response.text("No, thanks")).serve(exchange);
        assertEquals(List.of("close"), exchange.sent().all("Connection"));
        assertTrue(exchange.isEnded());
    }

    @Test
    @DisplayName("A flush gets to the server at once, and only the end closes the body")
    void flushes() throws IOException {
        MadeExchange exchange = MadeExchange.get("/");
        List<String> meanwhile = new ArrayList<>();
        answering(Response.stream("text/plain", output -> {
            output.write("hel".getBytes());
            output.flush();
            output.close();
            meanwhile.addAll(exchange.events());
            output.write("lo".getBytes());
        })).serve(exchange);
        assertEquals(List.of("start", "flush after 3"), meanwhile);
        assertEquals("hello", exchange.written());
        assertTrue(exchange.isEnded());
    }

    @ParameterizedTest
    @DisplayName("A body that fails, or is longer or shorter than it said, is never ended")
    @CsvSource({"4, hello, false", "6, hello, false", "0, x, false", "-1, hello, true",
        "5, hello, true", "40000, large, false"})
    void endsNothingBroken(long length, String text, boolean fails) {
        byte[] bytes = (text.equals("large") ? "x".repeat(100_000) : text).getBytes();
        MadeExchange exchange = MadeExchange.get("/");
        Gateway gateway = answering(Response.stream("text/plain", length, output -> {
            output.write(bytes);
            if (fails) {
                throw new IOException("on purpose");
            }
        }));
        assertThrows(IOException.class, () -> gateway.serve(exchange));
        assertFalse(exchange.isEnded());
        assertTrue(length < 0 || exchange.written().length() <= length);
    }

    @Test
    @DisplayName("Byte by byte, a body does not get longer than it said, either")
    void countsSingleBytes() {
        MadeExchange exchange = MadeExchange.get("/");
        Gateway gateway = answering(Response.stream("text/plain", 2, output -> {
            for (byte b : "hello".getBytes()) {
                output.write(b);
            }
        }));
        assertThrows(IOException.class, () -> gateway.serve(exchange));
        assertEquals("he", exchange.written());
    }

    @Test
    @DisplayName("A server is stopped when the requests in flight are answered, and not before")
    void stopsAfterTheLast() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Server server = new Api().get("/first", request -> {
            inside.countDown();
            goOn.await();
            return Response.text("done");
        }).start(0, engine);
        MadeExchange first = MadeExchange.get("/first");
        Thread serving = Thread.startVirtualThread(() -> serve(first));
        inside.await();
        Thread closing = Thread.startVirtualThread(server::close);
        await().until(() -> {
            MadeExchange late = MadeExchange.get("/late");
            serve(late);
            return late.status() == 503
                    && late.sent().all("Connection").equals(List.of("close"));
        });
        assertFalse(engine.isStopped());
        goOn.countDown();
        closing.join();
        serving.join();
        assertEquals("done", first.written());
        assertTrue(engine.isStopped());
    }

    @Test
    @DisplayName("A body is read to its end where the server does not know its length")
    void readsUnknownLength() throws IOException {
        MadeExchange exchange = new MadeExchange("POST", "/", "hello", -1);
        gateway(request -> Response.text(request.text())).serve(exchange);
        assertEquals("hello", exchange.written());
        assertEquals(List.of(), exchange.sent().all("Connection"));
    }

    private void serve(Exchange exchange) {
        try {
            engine.gateway().serve(exchange);
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }

    @Test
    @DisplayName("What a server says when it cannot listen gets to whoever starts it")
    void passesOnWhyNot() {
        Engine taken = (address, gateway) -> {
            throw new BindException("Address already in use");
        };
        var failure = assertThrows(UncheckedIOException.class,
                () -> new Api().start(0, taken));
        assertEquals("Address already in use", failure.getMessage());
    }

    @Test
    @DisplayName("The port and the address are those that the server has got")
    void saysWhere() {
        try (Server server = new Api().start(0, engine)) {
            assertEquals(4321, server.port());
            assertEquals("http://localhost:4321", server.uri().toString());
        }
    }
}
