package framework;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Http;
import testsupport.RawClient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static testsupport.RawClient.request;

public class BodyTest {
    private static final int LIMIT = 1024 * 1024;

    private final Api echo = new Api(request -> Response.text(request.text()));

    @Test
    @DisplayName("A body up to the limit is read, with a length and in chunks")
    void readsUpToLimit() throws Exception {
        String body = "x".repeat(LIMIT);
        try (Server server = echo.start(0); Http http = new Http(server.uri())) {
            http.post("/", body).hasStatus(200).hasBody(body);
            http.postChunked("/", LIMIT).hasStatus(200).hasBody(body);
        }
    }

    @Test
    @DisplayName("One byte more is answered with 413, with a length and in chunks")
    void refusesOverLimit() throws Exception {
        try (Server server = echo.start(0); Http http = new Http(server.uri())) {
            http.post("/", "x".repeat(LIMIT + 1)).hasStatus(413);
            http.postChunked("/", LIMIT + 1).hasStatus(413);
        }
    }

    @Test
    @DisplayName("After a body that was read, the connection is used again")
    void keepsConnection() throws Exception {
        try (Server server = echo.start(0);
                RawClient client = new RawClient(server.port())) {
            client.write(request("POST /", "Content-Length: 3") + "one").response()
                    .hasBody("one").hasHeader("Connection", "");
            client.write(request("POST /", "Transfer-Encoding: chunked")
                    + "3\r\ntwo\r\n0\r\n\r\n").response()
                    .hasBody("two").hasHeader("Connection", "");
            client.write(request("GET /")).response().hasStatus(200);
        }
    }

    @Test
    @DisplayName("The default limit is 1 MiB")
    void hasDefaultLimit() throws Exception {
        Api api = new Api(request -> Response.text("" + request.bytes().length));
        try (Server server = api.start(0); Http http = new Http(server.uri())) {
            http.post("/", "x".repeat(1 << 20)).hasStatus(200).hasBody("1048576");
            http.post("/", "x".repeat((1 << 20) + 1)).hasStatus(413);
        }
    }

    @Test
    @DisplayName("A body is read once and kept, and a copy of the request shares it")
    void keepsBody() {
        Request request = Request.post("/", "four");
        assertEquals("four", request.text());
        assertEquals("four", request.text());
        assertSame(request.bytes(), request.withHeader("X", "y").bytes());
    }
}
