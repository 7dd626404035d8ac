package server;

import framework.Api;
import framework.Response;
import framework.Server;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocket;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import testsupport.Http;
import testsupport.RawClient;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static testsupport.RawClient.request;

/** Our server with TLS: RFC 9112, section 9.8. */
public class TlsTest {
    private static final HeldCertificate CERTIFICATE = new HeldCertificate.Builder()
            .commonName("localhost").addSubjectAlternativeName("localhost").build();
    private static final HandshakeCertificates OURS = new HandshakeCertificates.Builder()
            .heldCertificate(CERTIFICATE).build();
    private static final HandshakeCertificates TRUSTED = new HandshakeCertificates.Builder()
            .addTrustedCertificate(CERTIFICATE.certificate()).build();
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final AtomicInteger entered = new AtomicInteger();
    private Server server;

    @BeforeEach
    void start() {
        Bounds bounds = new Bounds(SECOND, SECOND, 10, 1_000_000);
        server = new Api()
                .get("/", request -> Response.text("Hello"))
                .get("/large", request -> Response.text("x".repeat(5_000_000)))
                .get("/film", request -> Response.stream("text/plain", output -> {
                    entered.incrementAndGet();
                    while (true) {
                        output.write(new byte[1_000]);
                    }
                }))
                .get("/broken", request -> Response.stream("text/plain", output -> {
                    output.write(new byte[1_000]);
                    throw new IOException("It should be so");
                }))
                .post("/", request -> Response.text("" + request.bytes().length))
                .post("/unread", request -> Response.text("unread"))
                .start(0, new SocketEngine(bounds, Optional.of(OURS.sslContext())));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static OkHttpClient client() {
        return new OkHttpClient.Builder()
                .sslSocketFactory(TRUSTED.sslSocketFactory(), TRUSTED.trustManager()).build();
    }

    private SSLSocket connect() throws IOException {
        return (SSLSocket) TRUSTED.sslSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), server.port());
    }

    @Test
    @DisplayName("It answers over TLS, large bodies in both directions, on one connection")
    void answers() throws IOException {
        assertEquals("https://localhost:" + server.port(), server.uri().toString());
        try (Http http = new Http(server.uri(), client())) {
            for (int i = 0; i < 20; i++) {
                http.get("/").hasStatus(200).hasBody("Hello");
                assertEquals(5_000_000, http.get("/large").text().length());
                http.post("/", "x".repeat(900_000)).hasBody("900000");
                http.post("/unread", "x".repeat(900_000)).hasBody("unread");
            }
        }
    }

    @ParameterizedTest
    @DisplayName("RFC 9112, 9.8: a last answer ends with TLS's own end, in each of its versions")
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void saysGoodbye(String version) throws IOException {
        try (SSLSocket socket = connect()) {
            socket.setEnabledProtocols(new String[] {version});
            socket.getOutputStream().write(request("GET /", "Connection: close").getBytes());
            String all = new String(socket.getInputStream().readAllBytes());
            assertEquals("\r\n\r\nHello", all.substring(all.length() - 9));
        }
    }

    @Test
    @DisplayName("RFC 9112, 9.8: a body that breaks off has no such end")
    void cutsBodies() throws IOException {
        try (SSLSocket socket = connect()) {
            socket.getOutputStream().write("GET /broken HTTP/1.0\r\n\r\n".getBytes());
            InputStream input = socket.getInputStream();
            assertThrows(IOException.class,
                    () -> input.transferTo(OutputStream.nullOutputStream()));
        }
    }

    @Test
    @DisplayName("Whoever does not speak TLS is not answered, and others are")
    void ignoresPlainHttp() throws IOException {
        try (RawClient plain = new RawClient(server.port())) {
            assertFalse(plain.write(request("GET /")).rest().contains("HTTP"));
        }
        try (Http http = new Http(server.uri(), client())) {
            http.get("/").hasStatus(200);
        }
    }

    @Test
    @DisplayName("Whoever begins a handshake, and no more, is cut off")
    void cutsHalfHandshakes() throws IOException {
        try (RawClient half = new RawClient(server.port())) {
            half.write(new byte[] {22, 3, 1, 0, 100, 1});
            half.rest(); // ends, or the client's patience does
        }
    }

    @Test
    @DisplayName("A record that comes byte by byte is late, though each byte is not")
    void cutsTricklingRecords() throws Exception {
        try (Socket raw = new Socket(InetAddress.getLoopbackAddress(), server.port());
                Socket secured = TRUSTED.sslSocketFactory()
                        .createSocket(raw, "localhost", server.port(), false)) {
            secured.getOutputStream().write("GET /".getBytes());
            // From now on, past TLS: the beginning of a record of 16 KB.
            raw.getOutputStream().write(new byte[] {23, 3, 3, 64, 0});
            assertThrows(SocketException.class, () -> {
                for (int i = 0; i < 40; i++) {
                    Thread.sleep(300); // never late, for a single byte
                    raw.getOutputStream().write(1);
                }
            });
        }
    }

    @Test
    @DisplayName("Whoever does not read is cut off, and does not hold up the end")
    void cutsLazyReaders() throws Exception {
        try (SSLSocket lazy = connect()) {
            lazy.getOutputStream().write(request("GET /film").getBytes());
            await().until(() -> entered.get() == 1);
            Thread.sleep(3_000); // as long as it does not read
            assertThrows(IOException.class, () -> lazy.getInputStream()
                    .transferTo(OutputStream.nullOutputStream()));
        }
    }
}
