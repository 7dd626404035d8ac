package jetty;

import framework.Api;
import framework.Response;
import framework.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import okhttp3.Call;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

import static testsupport.RawClient.request;

/** A server on Jetty, and clients for all the ways to ask it. */
abstract class WithJetty {
    static final Duration LONG = Duration.ofSeconds(30);
    private static final String PASSWORD = "of the keystore";
    private static final HeldCertificate CERTIFICATE = new HeldCertificate.Builder()
            .commonName("localhost").addSubjectAlternativeName("localhost").build();

    /** The ways to ask. */
    enum Way {
        HTTP_1(false, "HTTP/1.1", Protocol.HTTP_1_1),
        HTTP_2(false, "HTTP/2", Protocol.H2_PRIOR_KNOWLEDGE),
        HTTPS_1(true, "HTTP/1.1", Protocol.HTTP_1_1),
        HTTPS_2(true, "HTTP/2", Protocol.HTTP_2, Protocol.HTTP_1_1);

        final boolean tls;
        /** What a request says. */
        final String said;
        /** What a client may speak, the one that is spoken first. */
        final List<Protocol> protocols;

        Way(boolean tls, String said, Protocol... protocols) {
            this.tls = tls;
            this.said = said;
            this.protocols = List.of(protocols);
        }
    }

    @TempDir
    Path folder;
    Server server;
    final List<OkHttpClient> clients = new ArrayList<>();

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

    /** Streams until it is cut. */
    static Api endless(CountDownLatch over) {
        return new Api(request -> Response.stream("text/plain", output -> {
            while (true) {
                output.write(new byte[32 * 1024]);
            }
        }).withSentListener(sent -> over.countDown()));
    }

    void start(Way way, Api api) throws Exception {
        start(new JettyEngine(way.tls ? Optional.of(keystore()) : Optional.empty(), PASSWORD,
                Duration.ofSeconds(15), LONG), api);
    }

    void start(JettyEngine engine, Api api) {
        server = api.start(0, engine);
    }

    Path keystore() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("localhost", CERTIFICATE.keyPair().getPrivate(),
                PASSWORD.toCharArray(),
                new Certificate[] {CERTIFICATE.certificate()});
        Path file = folder.resolve("keystore.p12");
        try (var output = Files.newOutputStream(file)) {
            store.store(output, PASSWORD.toCharArray());
        }
        return file;
    }

    OkHttpClient client(Way way) {
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

    okhttp3.Request.Builder builder(Way way, String path) {
        return new okhttp3.Request.Builder().url((way.tls ? "https" : "http")
                + "://localhost:" + server.port() + path);
    }

    String get(Way way, String path) throws IOException {
        return text(client(way).newCall(builder(way, path).build()));
    }

    static String text(Call call) throws IOException {
        try (var answer = call.execute()) {
            return answer.body().string();
        }
    }
}
