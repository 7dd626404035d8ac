package framework;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

public class MadeRequestTest {
    private final Api api = new Api()
            .put("/notes/{id}", request ->
                    Response.text(request.param("id") + ": " + request.text()));

    @Test
    @DisplayName("A request for a test has any method and a text")
    void hasText() {
        assertEquals("7: Buy milk, Zoë",
                api.handle(Request.of("PUT", "/notes/7", "Buy milk, Zoë")).text());
    }

    @Test
    @DisplayName("A layer can change the method, the path and the client of a request")
    void isChanged() {
        Request request = Request.of("POST", "/old/7?a=b", "text").withHeader("X-Id", "1");
        InetSocketAddress client = new InetSocketAddress("192.0.2.1", 1234);
        Request changed = request.withMethod("PUT").withPath("/notes/7").withClient(client);
        assertEquals("7: text", api.handle(changed).text());
        assertEquals("a=b", changed.query());
        assertEquals("1", changed.header("X-Id").orElseThrow());
        assertEquals(client, changed.client());
        assertEquals("POST", request.method());
        assertEquals("/old/7", request.path());
    }
}
