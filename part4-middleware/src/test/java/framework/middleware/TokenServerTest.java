package framework.middleware;

import framework.HttpException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Which server is asked, as whom, and what is told when it cannot say. */
@Timeout(60)
public class TokenServerTest {
    private static final String YES = "{\"active\": true, \"username\": \"ann\"}";

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @DisplayName("An address that can never work is refused when it is given")
    @ValueSource(strings = {"localhost:9000/introspect", "/introspect", "", "//localhost/x",
            "http:/introspect", "http:introspect", "http:///introspect", "http://:9000/x",
            "ftp://localhost/x", "file:///etc/passwd", "mailto:a@localhost", "httpx://localhost/x",
            "http://localhost/x#part", "http://localhost/x#", "http://ann:secret@localhost/x",
            "http://ann@localhost/x", "http://localhost:0/x", "http://localhost:65536/x",
            "http://a_b/x"})
    void refusesAddress(String address) {
        URI uri = URI.create(address);
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class, () -> new TokenIntrospection(uri));
        assertTrue(refusal.getMessage().contains(uri.toString()), refusal.getMessage());
    }

    @ParameterizedTest
    @DisplayName("Any other address of a server is taken")
    @ValueSource(strings = {"http://localhost", "https://login.example/oauth/introspect?realm=a",
            "HTTPS://login.example:65535/", "http://[::1]:9000/x", "http://127.0.0.1:1/x"})
    void takesAddress(String address) {
        new TokenIntrospection(URI.create(address));
    }

    @ParameterizedTest
    @DisplayName("Name and password are form-encoded before they are joined (RFC 6749, 2.3.1)")
    @CsvSource({"api, secret, api:secret", "a:b, c:d, a%3Ab:c%3Ad", "a+b, c d, a%2Bb:c+d",
            "café, 100%, caf%C3%A9:100%25", "'', 'x\ny', :x%0Ay"})
    void encodesCredentials(String name, String password, String pair) throws Exception {
        server.enqueue(new MockResponse.Builder().body(YES).build());
        introspection().withCredentials(name, password).apply("x");
        String sent = server.takeRequest().getHeaders().get("Authorization");
        assertEquals(pair, new String(Base64.getDecoder().decode(
                sent.substring("Basic ".length())), StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("A server that is down is the cause of the refusal")
    void tellsDown() {
        TokenIntrospection gone = introspection();
        server.close();
        assertTrue(causes(gone).stream().anyMatch(ConnectException.class::isInstance));
    }

    @Test
    @DisplayName("A server that is too slow is the cause of the refusal")
    void tellsSlow() {
        server.enqueue(new MockResponse.Builder().body(YES)
                .headersDelay(1, TimeUnit.MINUTES).build());
        assertTrue(causes(new TokenIntrospection(server.url("/").uri(), Optional.empty(),
                Duration.ofMillis(10))).stream().anyMatch(TimeoutException.class::isInstance));
    }

    @ParameterizedTest
    @DisplayName("Nonsense is the cause of the refusal, in words, and not in the client's")
    @CsvSource({"500, {}, 500", "302, {}, 302", "200, <html>, Not JSON", "200, {}, active"})
    void tellsNonsense(int status, String body, String words) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
        assertTrue(causes(introspection()).stream()
                .anyMatch(cause -> ("" + cause.getMessage()).contains(words)));
    }

    @ParameterizedTest
    @DisplayName("A time of expiry may be any number, and is never more than what is left of it")
    @ValueSource(strings = {"1e999", "9007199254740993", "1e1000", "99999999999999999999999"})
    void takesAnyExpiry(String end) {
        server.enqueue(new MockResponse.Builder().body(
                YES.replace("}", ", \"exp\": " + end + "}")).build());
        TokenIntrospection introspection = introspection();
        assertEquals(Optional.of("ann"), introspection.apply("x"));
        assertEquals(Optional.of("ann"), introspection.apply("x"));
        assertEquals(1, server.getRequestCount());
    }

    @Test
    @DisplayName("A name of more than 256 characters is none, so that a thousand take little room")
    void refusesLongNames() {
        for (int length : new int[] {256, 257}) {
            server.enqueue(new MockResponse.Builder().body(
                    YES.replace("ann", "a".repeat(length))).build());
        }
        assertEquals(256, introspection().apply("x").orElseThrow().length());
        assertEquals(Optional.empty(), introspection().apply("x"));
    }

    private TokenIntrospection introspection() {
        return new TokenIntrospection(
                server.url("/introspect").uri(), Optional.empty(), Duration.ofMinutes(1));
    }

    /** What the refusal was caused by, and what that was caused by, and so on. */
    private static List<Throwable> causes(TokenIntrospection introspection) {
        HttpException refusal = assertThrows(
                HttpException.class, () -> introspection.apply("x"));
        assertEquals(503, refusal.status());
        assertEquals("Logging in is not possible now.", refusal.getMessage());
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = refusal.getCause(); cause != null; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }
}
