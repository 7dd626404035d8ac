package framework.middleware;

import framework.Api;
import framework.HttpException;
import framework.Request;
import framework.Response;
import framework.Server;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import testsupport.RawClient;

import static org.junit.jupiter.api.Assertions.assertEquals;

class BearerAuthTest {
    private final Api api = new Api(request -> Response.text(
            "Hello, " + request.attribute(BearerAuth.USER).orElseThrow()))
            .use(new BearerAuth(BearerAuth.oneToken("s3cret", "ann")));

    @ParameterizedTest
    @DisplayName("A known token lets its user in")
    @ValueSource(strings = {"Bearer s3cret", "bearer s3cret", "BEARER  s3cret"})
    void letsIn(String authorization) {
        assertEquals("Hello, ann", send(authorization).text());
    }

    @Test
    @DisplayName("Without a token it is 401 with a plain challenge")
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
    @ValueSource(strings = {"Bearer", "Bearer ", "Bearer a b", "Bearer s3cret,", "Bearer é"})
    void refusesMalformed(String authorization) {
        assertRefused(send(authorization), 400,
                "Bearer realm=\"api\", error=\"invalid_request\"");
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

    private static void assertRefused(Response response, int status, String challenge) {
        assertEquals(status, response.status());
        assertEquals(challenge, response.header("WWW-Authenticate").orElseThrow());
    }
}
