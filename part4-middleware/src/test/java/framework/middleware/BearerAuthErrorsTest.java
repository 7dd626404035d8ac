package framework.middleware;

import framework.Api;
import framework.Request;
import framework.Response;
import framework.Server;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import testsupport.RawClient;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The three cases of RFC 6750, section 3. */
public class BearerAuthErrorsTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final Api api = new Api(request -> Response.text(
            "Hello, " + request.attribute(BearerAuth.USER).orElseThrow()))
            .use(new BearerAuth(token -> {
                asked.incrementAndGet();
                return BearerAuth.oneToken("s3cret", "ann").apply(token);
            }));

    @Test
    @DisplayName("Without a bearer token it is 401, and there is no error to tell")
    void asksForToken() {
        assertRefused(api.handle(Request.get("/")), 401, "Bearer realm=\"api\"");
        assertRefused(send("Basic YTpi"), 401, "Bearer realm=\"api\"");
        assertRefused(send("bearerish s3cret"), 401, "Bearer realm=\"api\"");
    }

    @ParameterizedTest
    @DisplayName("An unknown token is 401 with invalid_token")
    @ValueSource(strings = {"wrong", "s3cre", "s3crett", "S3CRET", "a.b-c_d~e+f/g=="})
    void refusesUnknown(String token) {
        assertRefused(send("Bearer " + token), 401,
                "Bearer realm=\"api\", error=\"invalid_token\"");
    }

    @ParameterizedTest
    @DisplayName("A malformed Authorization is 400 with invalid_request")
    @ValueSource(strings = {"Bearer", "Bearer ", "Bearer a b", "Bearer s3cret,", "Bearer é",
        "Bearer \u0085"})
    void refusesMalformed(String authorization) {
        assertRefused(send(authorization), 400,
                "Bearer realm=\"api\", error=\"invalid_request\"");
        assertEquals(0, asked.get(), "Nobody is asked about what is not a token");
    }

    @Test
    @DisplayName("Two Authorization fields are malformed")
    void refusesTwo() throws Exception {
        try (Server server = api.start(0)) {
            RawClient.send(server.port(), RawClient.request("GET /",
                    "Authorization: Bearer s3cret", "Authorization: Bearer other"))
                    .hasStatus(400);
        }
    }

    private Response send(String authorization) {
        return api.handle(Request.get("/").withHeader("Authorization", authorization));
    }

    private static void assertRefused(Response response, int status, String challenge) {
        assertEquals(status, response.status());
        assertEquals(challenge, response.header("WWW-Authenticate").orElse(""));
    }
}
