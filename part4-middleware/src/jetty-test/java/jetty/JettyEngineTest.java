package jetty;

import framework.Api;
import framework.Engine;
import framework.Headers;
import framework.Response;
import framework.Sent;
import framework.Server;
import framework.middleware.StrictHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import okhttp3.Call;
import okhttp3.Dispatcher;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.RequestBody;
import okhttp3.internal.http2.StreamResetException;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import okio.BufferedSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import testsupport.RawClient;
import testsupport.RawResponse;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testsupport.RawClient.request;

class JettyEngineTest {
    private static final String PASSWORD = "of the keystore";
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final HeldCertificate CERTIFICATE = new HeldCertificate.Builder()
            .commonName("localhost").addSubjectAlternativeName("localhost").build();

    /** The ways to ask. */
    enum Way {
        HTTP_1(false, Protocol.HTTP_1_1), HTTP_2(false, Protocol.H2_PRIOR_KNOWLEDGE),
        HTTPS_1(true, Protocol.HTTP_1_1), HTTPS_2(true, Protocol.HTTP_2, Protocol.HTTP_1_1);

        final boolean tls;
        final List<Protocol> protocols;

        Way(boolean tls, Protocol... protocols) {
            this.tls = tls;
            this.protocols = List.of(protocols);
        }
    }

    @TempDir
    private Path folder;
    private Server server;
    private final List<OkHttpClient> clients = new ArrayList<>();

    @AfterEach
    void close() {
        for (OkHttpClient client : clients) {
            client.dispatcher().executorService().shutdownNow();
            client.connectionPool().evictAll();
        }
        if (server != null) {
            server.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("HTTP/1.1 and HTTP/2 are spoken, with TLS if there is a certificate, or without")
    void speaks(Way way) throws Exception {
        start(way, new Api(request -> Response.text(String.join(" ", request.method(),
                request.path(), request.query(), request.protocol(), request.text())))
                .use(new StrictHttp()));
        var asked = builder(way, "//x/a%2Fb?c=%20").post(RequestBody.create("body", null));
        try (var answer = client(way).newCall(asked.build()).execute()) {
            String protocol = way.name().endsWith("2") ? "HTTP/2" : "HTTP/1.1";
            assertEquals("POST //x/a%2Fb c=%20 " + protocol + " body",
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

    @Test
    @DisplayName("HTTP/2 begins with its own first bytes, and not with a field of HTTP/1.1")
    void ignoresUpgrade() throws Exception {
        start(new JettyEngine(), new Api(request -> Response.text(request.protocol())));
        RawClient.send(server.port(), request("GET /", "Connection: Upgrade, HTTP2-Settings",
                "Upgrade: h2c", "HTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA"))
                .hasStatus(200).hasBody("HTTP/1.1");
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

    @Test
    @DisplayName("A header that trickles in is cut off in time, though something always comes")
    void cutsSlowHeaders() throws Exception {
        start(new JettyEngine(Optional.empty(), "", Duration.ofSeconds(1), LONG),
                new Api(request -> Response.text("")));
        try (RawClient client = new RawClient(server.port())) {
            client.write("GET / HTTP/1.1\r\nHost: localhost\r\nX: ");
            await().ignoreExceptions().pollInterval(Duration.ofMillis(100)).until(() -> {
                client.write("x");
                return isClosed(client.waitingUpTo(Duration.ofMillis(10)));
            });
        }
    }

    @Test
    @DisplayName("A body that trickles in is refused in time, though something always comes")
    void cutsSlowBodies() throws Exception {
        CountDownLatch refused = new CountDownLatch(1);
        start(new JettyEngine(Optional.empty(), "", Duration.ofSeconds(1), LONG),
                new Api(request -> {
                    try {
                        return Response.text(request.text());
                    } finally {
                        refused.countDown();
                    }
                }));
        try (RawClient client = new RawClient(server.port())) {
            client.write(request("POST /", "Content-Length: 1000"));
            await().pollInterval(Duration.ofMillis(100)).until(() -> {
                client.write("x");
                return refused.getCount() == 0;
            });
            client.response().hasStatus(400).hasHeader("Connection", "close");
        }
    }

    @Test
    @DisplayName("A client that does not read is cut off when nothing has moved for the idle time")
    void cutsIdleReaders() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        start(new JettyEngine(Optional.empty(), "", LONG, Duration.ofSeconds(1)),
                endless(over));
        try (RawClient client = new RawClient(server.port())) {
            client.write(request("GET /"));
            assertTrue(over.await(5, TimeUnit.SECONDS));
        }
    }

    @Test
    @DisplayName("A client that reads a little now and then keeps its place: nothing but"
            + " the idle time counts")
    void keepsSlowReaders() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        start(new JettyEngine(Optional.empty(), "", LONG, Duration.ofSeconds(1)),
                endless(over));
        try (RawClient client = new RawClient(server.port())) {
            client.write(request("GET /"));
            client.skipHeader();
            long end = System.nanoTime() + Duration.ofSeconds(4).toNanos();
            while (System.nanoTime() < end) {
                assertFalse(over.await(100, TimeUnit.MILLISECONDS));
                client.text(256 * 1024);
            }
        }
        assertTrue(over.await(5, TimeUnit.SECONDS));
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP_1", "HTTP_2"})
    @DisplayName("A handler may take longer than the idle time")
    void waitsForHandlers(Way way) throws Exception {
        start(new JettyEngine(Optional.empty(), "", LONG, Duration.ofSeconds(1)),
                new Api(request -> {
                    new CountDownLatch(1).await(2500, TimeUnit.MILLISECONDS);
                    return Response.text(request.text());
                }));
        var asked = builder(way, "/").post(RequestBody.create("late", null)).build();
        assertEquals("late", text(client(way).newCall(asked)));
    }

    @Test
    @DisplayName("A header of 60 KB is read, and one of 70 KB is 431")
    void limitsHeaders() throws Exception {
        start(new JettyEngine(), new Api(request -> Response.text("read")));
        RawClient.send(server.port(), request("GET /", "X: " + "x".repeat(60_000)))
                .hasBody("read");
        RawClient.send(server.port(), request("GET /", "X: " + "x".repeat(70_000)))
                .hasStatus(431).hasBody("The header is too long.\n");
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP_2", "HTTPS_2"})
    @DisplayName("In HTTP/2 a header of 60 KB is read, and one of 70 KB is a break, not an answer")
    void limitsHeadersOfHttp2(Way way) throws Exception {
        start(way, new Api(request -> Response.text("read")));
        assertEquals("read", text(client(way).newCall(builder(way, "/")
                .header("X", "x".repeat(60_000)).build())));
        var asked = builder(way, "/").header("X", "x".repeat(70_000)).build();
        Call call = client(way).newCall(asked);
        assertThrows(StreamResetException.class, call::execute);
    }

    @ParameterizedTest
    @DisplayName("What Jetty refuses by itself is one plain sentence, and a line in the log")
    @ValueSource(strings = {"GET / HTTP/1.1\r\n\r\n", "G@T / HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET foo HTTP/1.1\r\nHost: a\r\n\r\n", "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
            "GET /../b HTTP/1.1\r\nHost: a\r\nAccept: text/html\r\n\r\n",
            "GET /%zz HTTP/1.1\r\nHost: a\r\nAccept: application/json\r\n\r\n",
            "PUT / HTTP/1.1\r\nHost: a\r\nExpect: gold\r\n\r\n"})
    void refusesWithSentence(String sent) throws Exception {
        List<String> log = new ArrayList<>();
        Logger logger = Logger.getLogger("jetty");
        Handler keeper = keeper(log);
        logger.addHandler(keeper);
        try {
            start(new JettyEngine(), new Api(request -> Response.text("in")));
            RawResponse answer = RawClient.send(server.port(), sent);
            assertTrue(answer.status() >= 400, answer::report);
            assertTrue(answer.body().matches("[A-Z][A-Za-z0-9/. ]+\\.\n"), answer::report);
            answer.hasHeader("Content-Type", "text/plain; charset=utf-8")
                    .hasHeader("Connection", "close").hasNoHeader("Server");
            assertFalse(answer.report().toLowerCase().contains("jetty"), answer::report);
            await().until(() -> log.size() == 1);
            assertTrue(log.getFirst().contains("" + answer.status()), log::toString);
        } finally {
            logger.removeHandler(keeper);
        }
    }

    @Test
    @DisplayName("Closing frees the port at once, and cuts streams that are open")
    void closes() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        start(new JettyEngine(), endless(over).closeWithin(Duration.ZERO));
        try (RawClient client = new RawClient(server.port())) {
            client.write(request("GET /")).line();
            long start = System.nanoTime();
            server.close();
            assertTrue(Duration.ofNanos(System.nanoTime() - start).toMillis() < 2000);
            RawClient.assertNobodyListens(server.port());
            assertTrue(over.await(1, TimeUnit.SECONDS));
            client.skipHeader();
            assertFalse(client.rest().endsWith("\r\n0\r\n\r\n"));
        }
    }

    @Test
    @DisplayName("A port that is taken is refused with what the system says")
    void refusesTakenPort() throws Exception {
        start(new JettyEngine(), new Api(request -> Response.text("")));
        var refusal = assertThrows(UncheckedIOException.class, () ->
                new Api().start(server.port(), new JettyEngine()));
        assertEquals("Address already in use", refusal.getMessage());
    }

    @Test
    @DisplayName("Without the keystore, or with another password, nothing starts")
    void refusesBadKeystore() throws Exception {
        JettyEngine engine = new JettyEngine(
                Optional.of(folder.resolve("none.p12")), "", LONG, LONG);
        assertThrows(UncheckedIOException.class, () -> new Api().start(0, engine));
        JettyEngine other = new JettyEngine(Optional.of(keystore()), "another", LONG, LONG);
        assertThrows(UncheckedIOException.class, () -> new Api().start(0, other));
    }

    /** Streams until it is cut. */
    private static Api endless(CountDownLatch over) {
        return new Api(request -> Response.stream("text/plain", output -> {
            while (true) {
                output.write(new byte[32 * 1024]);
            }
        }).withSentListener(sent -> over.countDown()));
    }

    private void start(Way way, Api api) throws Exception {
        start(new JettyEngine(way.tls ? Optional.of(keystore()) : Optional.empty(), PASSWORD,
                Duration.ofSeconds(15), LONG), api);
    }

    private void start(JettyEngine engine, Api api) {
        server = api.start(0, engine);
    }

    private Path keystore() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("localhost", CERTIFICATE.keyPair().getPrivate(),
                PASSWORD.toCharArray(),
                new java.security.cert.Certificate[] {CERTIFICATE.certificate()});
        Path file = folder.resolve("keystore.p12");
        try (var output = Files.newOutputStream(file)) {
            store.store(output, PASSWORD.toCharArray());
        }
        return file;
    }

    private OkHttpClient client(Way way) {
        HandshakeCertificates trusted = new HandshakeCertificates.Builder()
                .addTrustedCertificate(CERTIFICATE.certificate()).build();
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequestsPerHost(100);
        dispatcher.setMaxRequests(100);
        OkHttpClient client = new OkHttpClient.Builder().protocols(way.protocols)
                .dispatcher(dispatcher)
                .sslSocketFactory(trusted.sslSocketFactory(), trusted.trustManager())
                .retryOnConnectionFailure(false)
                .build();
        clients.add(client);
        return client;
    }

    private okhttp3.Request.Builder builder(Way way, String path) {
        return new okhttp3.Request.Builder().url((way.tls ? "https" : "http")
                + "://localhost:" + server.port() + path);
    }

    private String get(Way way, String path) throws IOException {
        return text(client(way).newCall(builder(way, path).build()));
    }

    private static String text(Call call) throws IOException {
        try (var answer = call.execute()) {
            return answer.body().string();
        }
    }

    private static boolean isClosed(RawClient client) throws IOException {
        return client.rest().isEmpty();
    }

    private static Handler keeper(List<String> lines) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getMessage());
            }

            @Override
            public void flush() {
                // Nothing waits here.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }
}
