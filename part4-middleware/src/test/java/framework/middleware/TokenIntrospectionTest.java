package framework.middleware;

import framework.Api;
import framework.Request;
import framework.Response;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** MockWebServer plays the authorization server. */
@Timeout(60)
public class TokenIntrospectionTest {
    private final MockWebServer server = new MockWebServer();
    private TokenIntrospection introspection;
    private Api api;

    @BeforeEach
    void start() throws IOException {
        server.start();
        introspection = new TokenIntrospection(
                server.url("/introspect").uri(), Optional.empty(), Duration.ofMinutes(1));
        api = api(introspection);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    @DisplayName("An active token lets its user in; the question is that of RFC 7662")
    void asks() throws Exception {
        answer("{\"active\": true, \"username\": \"ann\", \"sub\": \"id-7\"}");
        assertEquals("Hello, ann", send("a+b/c==").text());
        RecordedRequest question = server.takeRequest();
        assertEquals("POST", question.getMethod());
        assertEquals("/introspect", question.getUrl().encodedPath());
        assertEquals("application/x-www-form-urlencoded",
                question.getHeaders().get("Content-Type"));
        assertEquals("token=a%2Bb%2Fc%3D%3D", question.getBody().utf8());
        assertEquals("application/json", question.getHeaders().get("Accept"));
        assertNull(question.getHeaders().get("Authorization"));
    }

    @Test
    @DisplayName("Without a username, the subject is the user; without both, there is none")
    void findsUser() {
        answer("{\"active\": true, \"sub\": \"id-7\"}");
        assertEquals("Hello, id-7", send("one").text());
        answer("{\"active\": true, \"username\": \"\", \"sub\": \"id-8\"}");
        assertEquals("Hello, id-8", send("two").text());
        for (String none : new String[] {"", ", \"username\": null", ", \"sub\": 42",
                ", \"username\": [\"ann\"]", ", \"sub\": \"\""}) {
            answer("{\"active\": true" + none + "}");
            assertEquals(401, send("x" + none.hashCode()).status(), none);
        }
    }

    @Test
    @DisplayName("An inactive token is 401")
    void refusesInactive() {
        answer("{\"active\": false, \"username\": \"ann\"}");
        assertEquals(401, send("old").status());
    }

    @Test
    @DisplayName("An answer is remembered for a while, for its own token only")
    void remembers() {
        answer("{\"active\": true, \"username\": \"ann\"}");
        answer("{\"active\": false}");
        for (int i = 0; i < 3; i++) {
            assertEquals(200, send("good").status());
            assertEquals(401, send("bad").status());
        }
        assertEquals(2, server.getRequestCount());
    }

    @Test
    @DisplayName("An answer is not remembered for longer than its token is good")
    void respectsExpiry() {
        long now = Instant.now().getEpochSecond();
        for (String end : new String[] {"" + (now - 10), "" + now, "-1", "-1e300"}) {
            answer("{\"active\": true, \"username\": \"ann\", \"exp\": " + end + "}");
            answer("{\"active\": false}");
            assertEquals(200, send("t" + end).status());
            assertEquals(401, send("t" + end).status());
        }
        for (String end : new String[] {"" + (now + 1000), "1e300"}) {
            answer("{\"active\": true, \"username\": \"ann\", \"exp\": " + end + "}");
            assertEquals(200, send("u" + end).status());
            assertEquals(200, send("u" + end).status());
        }
    }

    @Test
    @DisplayName("With credentials, it proves who is asking")
    void provesItself() throws Exception {
        answer("{\"active\": true, \"username\": \"ann\"}");
        Api proving = api(introspection.withCredentials("api", "pass:word"));
        assertEquals(200, send(proving, "x").status());
        assertEquals("Basic YXBpOnBhc3MlM0F3b3Jk",
                server.takeRequest().getHeaders().get("Authorization"));
    }

    @ParameterizedTest
    @DisplayName("When the server talks nonsense, nobody gets in: 503")
    @ValueSource(strings = {"", "<html>", "{", "[]", "{}", "null", "{\"active\": \"true\"}",
            "{\"active\": 1}", "{\"active\": true, \"active\": true, \"username\": \"ann\"}",
            "{\"active\": true, \"username\": \"ann\"} trailing"})
    void refusesNonsense(String nonsense) {
        answer(nonsense);
        assertEquals(503, send("x").status());
    }

    static Stream<MockResponse> failures() {
        String yes = "{\"active\": true, \"username\": \"ann\"}";
        return Stream.of(
                new MockResponse.Builder().code(500).body(yes).build(),
                new MockResponse.Builder().code(302)
                        .addHeader("Location", "/elsewhere").body(yes).build(),
                new MockResponse.Builder().code(401).body(yes).build(),
                new MockResponse.Builder().body(yes)
                        .onResponseStart(new SocketEffect.CloseSocket()).build(),
                new MockResponse.Builder().body(yes)
                        .onResponseBody(new SocketEffect.CloseSocket()).build(),
                new MockResponse.Builder().body(yes)
                        .onRequestStart(SocketEffect.Stall.INSTANCE).build(),
                new MockResponse.Builder().body(yes)
                        .headersDelay(1, TimeUnit.MINUTES).build(),
                new MockResponse.Builder().body(yes)
                        .bodyDelay(1, TimeUnit.MINUTES).build(),
                new MockResponse.Builder()
                        .body(yes + " ".repeat(1_000_000)).build());
    }

    @ParameterizedTest
    @MethodSource("failures")
    @DisplayName("When the server fails, cuts off, is slow or does not end, nobody gets in")
    void failsClosed(MockResponse failure) {
        server.enqueue(failure);
        // For who would ask again, or follow the redirect.
        answer("{\"active\": true, \"username\": \"ann\"}");
        Api usual = api(new TokenIntrospection(server.url("/introspect").uri()));
        Response response = assertTimeout(Duration.ofSeconds(15), () -> send(usual, "x"));
        assertEquals(503, response.status());
        assertEquals("Logging in is not possible now.", response.text());
    }

    @Test
    @DisplayName("When the server is down, nobody gets in")
    void failsClosedWhenDown() throws Exception {
        TokenIntrospection gone = new TokenIntrospection(server.url("/").uri());
        server.close();
        assertEquals(503, send(api(gone), "x").status());
    }

    @Test
    @DisplayName("A thread that is asked to stop lets nobody in, and stays asked")
    void passesInterruptOn() {
        server.enqueue(new MockResponse.Builder().headersDelay(1, TimeUnit.MINUTES).build());
        Thread.currentThread().interrupt();
        int status = send("x").status();
        assertTrue(Thread.interrupted());
        assertEquals(503, status);
    }

    @Test
    @DisplayName("A failure is not remembered")
    void forgetsFailures() {
        answer("nonsense");
        answer("{\"active\": true, \"username\": \"ann\"}");
        assertEquals(503, send("x").status());
        assertEquals(200, send("x").status());
    }

    private void answer(String body) {
        server.enqueue(new MockResponse.Builder().body(body).build());
    }

    private static Api api(TokenIntrospection introspection) {
        return new Api(request -> Response.text(
                "Hello, " + request.attribute(BearerAuth.USER).orElseThrow()))
                .use(new BearerAuth(introspection));
    }

    private Response send(String token) {
        return send(api, token);
    }

    private static Response send(Api api, String token) {
        return api.handle(Request.get("/").withHeader("Authorization", "Bearer " + token));
    }
}
