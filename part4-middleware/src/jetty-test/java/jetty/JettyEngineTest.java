package jetty;

import framework.Api;
import framework.Engine;
import framework.Headers;
import framework.Response;
import framework.Sent;
import framework.Server;
import framework.middleware.StrictHttp;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import testsupport.RawClient;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static testsupport.RawClient.request;

/** What goes in and out. */
class JettyEngineTest extends WithJetty {
    @ParameterizedTest
    @EnumSource
    @DisplayName("HTTP/1.1 and HTTP/2 are spoken, with TLS if there is a certificate, or without")
    void speaks(Way way) throws Exception {
        start(way, new Api(request -> Response.text(String.join(" ", request.method(),
                request.path(), request.query(), request.protocol(), request.text())))
                .use(new StrictHttp()));
        var asked = builder(way, "//x/a%2Fb?c=%20").post(RequestBody.create("body", null));
        try (var answer = client(way).newCall(asked.build()).execute()) {
            assertEquals("POST //x/a%2Fb c=%20 " + way.said + " body",
                    answer.body().string());
            assertEquals(way.protocols.getFirst(), answer.protocol());
            assertEquals(way.tls, answer.handshake() != null);
            assertNull(answer.header("Server"));
            assertEquals(way.tls ? "https" : "http", server.uri().getScheme());
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("There is one Host, with the port that was asked for")
    void hasHost(Way way) throws Exception {
        start(way, new Api(request -> Response.text(request.headers().all("Host").toString())));
        assertEquals("[localhost:" + server.port() + "]", get(way, "/"));
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP_2", "HTTPS_2"})
    @DisplayName("A body of HTTP/2 that does not say how long it is arrives")
    void readsStreamedBodies(Way way) throws Exception {
        start(way, new Api(request -> Response.text(request.text())).use(new StrictHttp()));
        var asked = builder(way, "/").post(new RequestBody() {
            @Override
            public MediaType contentType() {
                return null;
            }

            @Override
            public void writeTo(BufferedSink sink) throws IOException {
                sink.writeUtf8("Hel").flush();
                sink.writeUtf8("lo");
            }
        });
        try (var answer = client(way).newCall(asked.build()).execute()) {
            assertEquals("Hello", answer.body().string());
        }
    }

    @Test
    @DisplayName("In HTTP/2, too, a length that is none is refused with a sentence")
    void checksLengths() throws Exception {
        start(new JettyEngine(), new Api(request -> Response.text(request.text()))
                .use(new StrictHttp()));
        for (String length : List.of("-5", "+7")) {
            var asked = builder(Way.HTTP_2, "/").header("Content-Length", length).build();
            try (var answer = client(Way.HTTP_2).newCall(asked).execute()) {
                assertEquals(400, answer.code(), length);
                assertEquals("The Content-Length is malformed.", answer.body().string());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A body that fails is a break that the client sees")
    void cutsFailedBodies(Way way) throws Exception {
        start(way, new Api(request -> Response.stream("text/plain", output -> {
            output.write("Hello".getBytes(StandardCharsets.UTF_8));
            output.flush();
            throw new IOException("The rest is not there");
        })));
        try (var answer = client(way).newCall(builder(way, "/").build()).execute()) {
            assertEquals(200, answer.code());
            assertThrows(IOException.class, () -> answer.body().string());
        }
    }

    @Test
    @DisplayName("A client that has all the bytes may leave at once: nothing was cut")
    void letsClientsLeave() throws Exception {
        List<Sent> sent = new CopyOnWriteArrayList<>();
        start(new JettyEngine(), new Api(request -> Response.text("all of it"))
                .use(next -> request -> next.handle(request).withSentListener(sent::add)));
        for (int i = 0; i < 60; i++) {
            assertEquals("all of it", get(Way.HTTP_2, "/"));
            clients.getLast().connectionPool().evictAll();
        }
        await().until(() -> sent.size() == 60);
        assertEquals(List.of(), sent.stream()
                .filter(one -> one.failure().isPresent()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"//x", "/a/%2e%2e/b", "/a/../b", "/a//b/", "/a%2Fb", "/a;b=c/./d",
            "/?a=[b]", "/?", "http://localhost/a", "http://other:81/?a", "*"})
    @DisplayName("What a request line asks for arrives as it was sent")
    void leavesTargets(String target) throws Exception {
        AtomicReference<String> arrived = new AtomicReference<>();
        Engine.Running running = new JettyEngine().start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), exchange -> {
                    arrived.set(exchange.target());
                    exchange.start(204, Headers.of(List.of())).close();
                });
        try {
            RawClient.send(running.address().getPort(), request("OPTIONS " + target))
                    .hasStatus(204);
        } finally {
            running.stop();
        }
        assertEquals(target, arrived.get());
    }

    @Test
    @DisplayName("HTTP/2 begins with its own first bytes, and not with a field of HTTP/1.1")
    void ignoresUpgrade() throws Exception {
        start(new JettyEngine(), new Api(request -> Response.text(request.protocol())));
        RawClient.send(server.port(), request("GET /", "Connection: Upgrade, HTTP2-Settings",
                "Upgrade: h2c", "HTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA"))
                .hasStatus(200).hasBody("HTTP/1.1");
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP_1", "HTTP_2", "HTTPS_2"}) // a thousand handshakes take long
    @DisplayName("A thousand requests at once are all answered")
    void answersMany(Way way) throws Exception {
        CountDownLatch all = new CountDownLatch(1000);
        start(way, new Api(request -> {
            if (request.path().equals("/all")) {
                all.countDown();
                all.await(); // so they are here at the same time
            }
            return Response.text(request.query());
        }));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                // A connection of HTTP/2 has room for 128 at a time.
                if (i % 100 == 0) {
                    get(way, "/first"); // makes a client, and connects it
                }
                Call call = clients.getLast().newCall(builder(way, "/all?" + i).build());
                answers.add(threads.submit(() -> text(call)));
            }
            for (int i = 0; i < 1000; i++) {
                assertEquals("" + i, answers.get(i).get(10, TimeUnit.SECONDS));
            }
        }
    }
}
