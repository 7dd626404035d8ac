package framework.middleware;

import framework.Api;
import framework.Response;
import framework.Server;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Engine;
import testsupport.RawClient;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

public class AccessLogEscapeTest {
    private static final String REFUSES = "it refuses such a request line by itself";

    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Test
    @DisplayName("Nothing that a client sends begins a new line or ends the quotes")
    void escapes() throws Exception {
        Engine.JETTY.isExempt(REFUSES);
        Engine.OWN.isExempt(REFUSES);
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

    @Test
    @DisplayName("A long method, path or protocol is cut, and how much is missing is said")
    void bounds() throws Exception {
        String path = line("GET /" + "x".repeat(59_999) + " HTTP/1.1");
        assertTrue(path.contains("\"GET /" + "x".repeat(999) + "\\+59000 HTTP/1.1\" 200 5 "), path);
        Engine.JETTY.isExempt(REFUSES);
        Engine.OWN.isExempt(REFUSES);
        String all = line("\"".repeat(20_000) + " /?" + "x".repeat(20_000)
                + " HTTP/1.1" + "\"".repeat(20_000));
        assertTrue(all.length() < 4000, () -> all.length() + " characters");
    }

    @Test
    @DisplayName("What a client writes cannot look as if something was cut")
    void escapesMark() throws Exception {
        Engine.JETTY.isExempt(REFUSES);
        Engine.OWN.isExempt(REFUSES);
        String line = line("GET /ok HTTP/1.1\\+9");
        assertTrue(line.contains("\"GET /ok HTTP/1.1\\u005c+9\" 200 5 "), line);
    }

    @Test
    @DisplayName("Months and digits are the same in all languages that a computer may speak")
    void speaksEnglish() throws Exception {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            String line = line("GET / HTTP/1.1");
            assertTrue(line.matches("127\\.0\\.0\\.1 - - \\[[0-9]{2}/[A-Z][a-z]{2}/[0-9]{4}"
                    + "(:[0-9]{2}){3} [+-][0-9]{4}] \"GET / HTTP/1.1\" 200 5 [0-9]+us -"), line);
        } finally {
            Locale.setDefault(before);
        }
    }

    private String line(String requestLine) throws Exception {
        lines.clear();
        Api api = new Api(request -> Response.text("Hello")).use(new AccessLog(lines::add));
        try (Server server = api.start(0)) {
            RawClient.send(server.port(), requestLine + "\r\nHost: x\r\n\r\n").hasStatus(200);
            await().until(() -> lines.size() == 1);
        }
        return lines.getFirst();
    }
}
