package framework.middleware;

import framework.Api;
import framework.Response;
import framework.Server;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.RawClient;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

public class AccessLogEscapeTest {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Test
    @DisplayName("Nothing that a client sends begins a new line or ends the quotes")
    void escapes() throws Exception {
        Api api = new Api(request -> Response.text("")
                .withHeader("X-Request-Id", request.header("X-Id").orElse("-")))
                .use(new AccessLog(lines::add));
        try (Server server = api.start(0)) {
            RawClient.send(server.port(), "GET /ok HTTP/1.1\"\\\u001b\r\n"
                    + "Host: x\r\nX-Id: a\"b\u00e9\r\n\r\n");
            await().until(() -> lines.size() == 1);
        }
        String line = lines.getFirst();
        assertTrue(line.contains("\"GET /ok HTTP/1.1\\u0022\\u005c\\u001b\" 200"), line);
        assertTrue(line.endsWith(" a\\u0022b\\u00e9"), line);
    }
}
