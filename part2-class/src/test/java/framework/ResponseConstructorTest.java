package framework;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.RawClient;

import static org.junit.jupiter.api.Assertions.assertFalse;

/** Not for later parts: the constructor of a response grows there. */
class ResponseConstructorTest {

    @Test
    @DisplayName("Headers that came from a request are checked before they are sent")
    void checksBorrowedHeaders() throws Exception {
        Headers borrowed = Request.get("/")
                .withHeader("X-Bad", "a\r\nSet-Cookie: stolen=1").headers();
        Api api = new Api(request -> new Response(200, borrowed, new byte[0]));
        try (Server server = api.start(0);
                RawClient client = new RawClient(server.port())) {
            String report = client.write(RawClient.request("GET /")).response()
                    .hasStatus(500).report().toLowerCase();
            assertFalse(report.contains("stolen"), report);
            client.write(RawClient.request("GET /")).response().hasStatus(500);
        }
    }
}
