package framework.middleware;

import framework.Api;
import framework.Request;
import framework.Response;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The two layers about other sites, in the order in which they belong. */
public class CorsAndOwnSiteTest {
    private static final String FRIEND = "https://friend.example";

    private final Api api = new Api()
            .use(Cors.allow(FRIEND), new OwnSite().withOrigins(FRIEND))
            .post("/", request -> Response.text("Taken"));

    @Test
    @DisplayName("A page that is allowed may ask, write and read")
    void letsFriendsIn() {
        assertEquals(204, api.handle(from("OPTIONS", FRIEND)
                .withHeader("Access-Control-Request-Method", "POST")).status());
        Response response = api.handle(from("POST", FRIEND)
                .withHeader("Sec-Fetch-Site", "cross-site"));
        assertEquals("Taken", response.text());
        assertEquals(Optional.of(FRIEND), response.header("Access-Control-Allow-Origin"));
    }

    @Test
    @DisplayName("A friend who comes to another host is refused, and can read why")
    void letsFriendsReadRefusals() {
        Response response = api.handle(from("POST", FRIEND).withHeader("Host", "other.example"));
        assertEquals(421, response.status());
        assertEquals(Optional.of(FRIEND), response.header("Access-Control-Allow-Origin"));
    }

    @Test
    @DisplayName("A page that is not allowed changes nothing, and reads nothing")
    void keepsStrangersOut() {
        Response response = api.handle(from("POST", "https://evil.example"));
        assertEquals(403, response.status());
        assertEquals(Optional.empty(), response.header("Access-Control-Allow-Origin"));
    }

    private static Request from(String method, String origin) {
        return Request.of(method, "/").withHeader("Origin", origin);
    }
}
