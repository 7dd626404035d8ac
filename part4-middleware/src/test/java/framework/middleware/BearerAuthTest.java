package framework.middleware;

import framework.Api;
import framework.HttpException;
import framework.Request;
import framework.Response;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

public class BearerAuthTest {
    private final Api api = new Api(request -> Response.text(
            "Hello, " + request.attribute(BearerAuth.USER).orElseThrow()))
            .use(new BearerAuth(BearerAuth.oneToken("s3cret", "ann")));

    @ParameterizedTest
    @DisplayName("A known token lets its user in")
    @ValueSource(strings = {"Bearer s3cret", "bearer s3cret", "BEARER  s3cret"})
    void letsIn(String authorization) {
        Response welcome = send(authorization);
        assertEquals(200, welcome.status());
        assertEquals("Hello, ann", welcome.text());
    }

    @Test
    @DisplayName("Without a token it is 401 with a plain challenge")
    void asksForToken() {
        assertAsked(api.handle(Request.get("/")));
        assertAsked(send("Basic YTpi"));
        assertAsked(send("bearerish s3cret"));
        assertAsked(send("s3cret"));
    }

    @ParameterizedTest
    @DisplayName("An unknown token is 401")
    @ValueSource(strings = {"wrong", "s3cre", "s3crett", "S3CRET", "a.b-c_d~e+f/g=="})
    void refusesUnknown(String token) {
        assertRefused(send("Bearer " + token));
    }

    @ParameterizedTest
    @DisplayName("A malformed Authorization lets nobody in")
    @ValueSource(strings = {"Bearer", "Bearer ", "Bearer a b", "Bearer s3cret,",
            "Bearer é", "Bearers3cret"})
    void staysClosed(String authorization) {
        Response response = send(authorization);
        assertTrue(response.status() == 401 || response.status() == 400,
                "Status " + response.status());
    }

    @Test
    @DisplayName("The user of a token is whoever the function says")
    void asksTheFunction() {
        Api several = new Api(request -> Response.text(
                request.attribute(BearerAuth.USER).orElseThrow()))
                .use(new BearerAuth(token -> token.startsWith("t-")
                        ? Optional.of(token.substring(2)) : Optional.empty()));
        assertEquals("bob", several.handle(Request.get("/")
                .withHeader("Authorization", "Bearer t-bob")).text());
        assertEquals(401, several.handle(Request.get("/")
                .withHeader("Authorization", "Bearer bob")).status());
    }

    @Test
    @DisplayName("When the lookup of the user throws 503, the client gets 503")
    void failsClosed() {
        Api broken = new Api(request -> Response.text("in")).use(new BearerAuth(token -> {
            throw new HttpException(503, "down");
        }));
        assertEquals(503, broken.handle(
                Request.get("/").withHeader("Authorization", "Bearer x")).status());
    }

    private Response send(String authorization) {
        return api.handle(Request.get("/").withHeader("Authorization", authorization));
    }

    private static void assertAsked(Response response) {
        assertEquals(401, response.status());
        assertEquals("Bearer realm=\"api\"",
                response.header("WWW-Authenticate").orElse(""));
    }

    /** Later there may be a reason behind the challenge. */
    private static void assertRefused(Response response) {
        assertEquals(401, response.status());
        assertTrue(response.header("WWW-Authenticate").orElse("")
                .startsWith("Bearer realm=\"api\""), response.headers()::toString);
    }
}
