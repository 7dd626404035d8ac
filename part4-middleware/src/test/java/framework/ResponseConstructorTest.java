package framework;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.RawClient;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** The constructor of a response grows from part to part, and so does this. */
class ResponseConstructorTest {

    @Test
    @DisplayName("Headers that came from a request are checked before they are sent")
    void checksBorrowedHeaders() throws Exception {
        Headers borrowed = Request.get("/")
                .withHeader("X-Bad", "a\r\nSet-Cookie: stolen=1").headers();
        List<Sent> told = new CopyOnWriteArrayList<>();
        Api api = new Api(request -> new Response(200, borrowed,
                new Content.Bytes(new byte[0]), told::add));
        try (Server server = api.start(0);
                RawClient client = new RawClient(server.port())) {
            String report = client.write(RawClient.request("GET /")).response()
                    .hasStatus(500).report().toLowerCase();
            assertFalse(report.contains("stolen"), report);
            client.write(RawClient.request("GET /")).response().hasStatus(500);
            await().until(() -> told.size() == 2);
            assertEquals(500, told.getFirst().status());
        }
    }
}
