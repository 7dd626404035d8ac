package framework;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import testsupport.Engine;
import testsupport.Http;
import testsupport.RawClient;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testsupport.RawClient.request;

@Timeout(60)
public class SentTest {
    private final List<Sent> told = new CopyOnWriteArrayList<>();

    @Test
    @DisplayName("Single bytes count as well, and a status without a body is no failure")
    void countsBytes() throws Exception {
        Api api = new Api()
                .get("/", request -> Response.stream("text/plain", output -> {
                    output.write('a');
                    output.write('b');
                }).withSentListener(told::add))
                .get("/{status}", request -> Response.of(
                        request.param("status", Integer::valueOf), "dropped")
                        .withSentListener(told::add));
        try (Server server = api.start(0); Http http = new Http(server.uri())) {
            // One after the other: the client may have an answer earlier than
            // we are told of it.
            int count = 0;
            for (String path : List.of("/", "/204", "/205", "/304")) {
                http.get(path);
                int answered = ++count;
                await().until(() -> told.size() == answered);
            }
        }
        assertEquals(List.of(2L, 0L, 0L, 0L), told.stream().map(Sent::bytes).toList());
        assertTrue(told.stream().allMatch(sent -> sent.failure().isEmpty()));
    }

    @Test
    @DisplayName("Who listens is told the status and the bytes that were sent")
    void tellsWhatWasSent() throws Exception {
        Api api = new Api(request -> Response.text("hello").withSentListener(told::add));
        try (Server server = api.start(0); Http http = new Http(server.uri())) {
            http.get("/").hasStatus(200);
            await().until(() -> told.size() == 1);
            http.head("/").hasStatus(200);
            await().until(() -> told.size() == 2);
        }
        assertEquals(List.of(5L, 0L), told.stream().map(Sent::bytes).toList());
        assertEquals(200, told.getFirst().status());
    }

    @Test
    @DisplayName("A listener that fails harms neither the response nor other listeners")
    void survivesBrokenListeners() throws Exception {
        Api api = new Api(request -> Response.text("hello").withSentListener(sent -> {
            throw new IllegalStateException("on purpose");
        }).withSentListener(told::add));
        try (Server server = api.start(0);
                RawClient client = new RawClient(server.port())) {
            client.write(request("GET /")).response().hasBody("hello");
            client.write(request("GET /")).response().hasBody("hello");
            await().until(() -> told.size() == 2);
        }
    }

    @Test
    @DisplayName("A listener that throws an Error does not let others hear twice")
    void tellsOnce() throws Exception {
        Api api = new Api(request -> Response.text("hello").withSentListener(told::add)
                .withSentListener(sent -> {
                    throw new StackOverflowError("on purpose");
                }));
        try (Server server = api.start(0);
                RawClient client = new RawClient(server.port())) {
            client.write(request("GET /")).response().hasBody("hello");
            client.write(request("GET /")).response().hasBody("hello");
            await().until(() -> told.size() >= 2);
        }
        assertEquals(2, told.size());
        assertTrue(told.stream().allMatch(sent -> sent.failure().isEmpty()));
    }

    @Test
    @DisplayName("A header that breaks off is not sent again, as another one: told is what was"
            + " to be sent")
    void tellsOfHeaderThatBrokeOff() throws Exception {
        Engine.ROBAHO.isExempt("it learns later that its client has left");
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch gone = new CountDownLatch(1);
        Api api = new Api(request -> {
            asked.countDown();
            gone.await();
            return Response.empty(204).withSentListener(told::add);
        });
        try (Server server = api.start(0)) {
            try (Socket client = new Socket(
                    InetAddress.getLoopbackAddress(), server.port())) {
                client.getOutputStream().write(
                        request("GET /").getBytes(StandardCharsets.US_ASCII));
                asked.await();
                client.setSoLinger(true, 0); // hangs up at once
            }
            gone.countDown();
            await().until(() -> !told.isEmpty());
        }
        assertEquals(204, told.getFirst().status());
        assertTrue(told.getFirst().failure().isPresent());
    }

    @Test
    @DisplayName("A copy tells the same listeners as the response it was made from")
    void isKeptByCopies() throws Exception {
        Api api = new Api(request -> Response.text("hello").withSentListener(told::add)
                .withStatus(404)
                .withHeader("X-Copy", "1")
                .withContent(new Content.Bytes(new byte[7])));
        try (Server server = api.start(0); Http http = new Http(server.uri())) {
            http.get("/").hasStatus(404);
            await().until(() -> told.size() == 1);
        }
        assertEquals(new Sent(404, 7, Optional.empty()), told.getFirst());
    }

    @Test
    @DisplayName("The listener of a response that a layer replaces is told nothing")
    void goesWithItsResponse() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        Api api = new Api(request -> Response.text("replaced")
                .withSentListener(sent -> heard.add("inside")))
                .use(next -> request -> next.handle(request)
                                .withSentListener(sent -> heard.add("outside")),
                        next -> request -> {
                            next.handle(request);
                            return Response.empty(304);
                        });
        try (Server server = api.start(0); Http http = new Http(server.uri())) {
            http.get("/").hasStatus(304);
            await().until(() -> !heard.isEmpty());
        }
        assertEquals(List.of("outside"), heard);
    }
}
