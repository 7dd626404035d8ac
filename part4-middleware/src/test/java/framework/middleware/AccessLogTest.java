package framework.middleware;

import framework.Api;
import framework.Response;
import framework.Server;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import testsupport.Http;
import testsupport.RawClient;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testsupport.RawClient.request;

public class AccessLogTest {
    private static final String START =
            "127\\.0\\.0\\.1 - - \\[\\d\\d/[A-Z][a-z]{2}/\\d{4}:\\d\\d:\\d\\d:\\d\\d [+-]\\d{4}] ";

    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Test
    @DisplayName("Each request gets a line in the Common Log Format, with its time and id")
    void writesLines() throws Exception {
        Api api = new Api(request -> Response.text("hello"))
                .use(new AccessLog(lines::add), new RequestId());
        try (Server server = api.start(0); Http http = new Http(server.uri())) {
            http.get("/a%20b?c=d", "X-Request-Id", "id-1").hasStatus(200);
            await().until(() -> lines.size() == 1);
            http.post("/", "ignored", "X-Request-Id", "id-2").hasStatus(200);
            await().until(() -> lines.size() == 2);
        }
        assertMatches(START + "\"GET /a%20b\\?c=d HTTP/1.1\" 200 5 \\d+us id-1", 0);
        assertMatches(START + "\"POST / HTTP/1.1\" 200 5 \\d+us id-2", 1);
    }

    @Test
    @DisplayName("An answer without a body, or without an id, has a dash in its place")
    void showsDashes() throws Exception {
        Api api = new Api(request -> Response.empty(204)).use(new AccessLog(lines::add));
        try (Server server = api.start(0); Http http = new Http(server.uri())) {
            http.get("/").hasStatus(204);
            await().until(() -> lines.size() == 1);
        }
        assertMatches(START + "\"GET / HTTP/1.1\" 204 - \\d+us -", 0);
    }

    @Test
    @DisplayName("Failures are logged with the status that was sent")
    void logsFailures() throws Exception {
        Api api = new Api()
                .use(new AccessLog(lines::add))
                .get("/fails", request -> {
                    throw new IllegalStateException("on purpose");
                });
        try (Server server = api.start(0); Http http = new Http(server.uri())) {
            http.get("/fails").hasStatus(500);
            await().until(() -> lines.size() == 1);
            http.get("/none").hasStatus(404);
            await().until(() -> lines.size() == 2);
        }
        assertMatches(START + "\"GET /fails HTTP/1.1\" 500 \\d+ \\d+us -", 0);
        assertMatches(START + "\"GET /none HTTP/1.1\" 404 \\d+ \\d+us -", 1);
    }

    @Test
    @DisplayName("A layer inside that throws is logged as the 500 that it is")
    void logsBrokenLayers() throws Exception {
        Api api = new Api().use(new AccessLog(lines::add), next -> request -> {
            throw new IllegalStateException("on purpose");
        });
        try (Server server = api.start(0); Http http = new Http(server.uri())) {
            http.get("/").hasStatus(500);
            await().until(() -> lines.size() == 1);
        }
        assertMatches(START + "\"GET / HTTP/1.1\" 500 \\d+ \\d+us -", 0);
    }

    @Test
    @DisplayName("The time is in microseconds, and that of the handler is part of it")
    void measuresHandlers() throws Exception {
        Api api = new Api(request -> {
            LockSupport.parkNanos(50_000_000);
            return Response.text("x");
        }).use(new AccessLog(lines::add));
        long start = System.nanoTime();
        try (Server server = api.start(0); Http http = new Http(server.uri())) {
            http.get("/").hasBody("x");
            await().until(() -> lines.size() == 1);
        }
        long whole = (System.nanoTime() - start) / 1000;
        long micros = Long.parseLong(
                lines.getFirst().replaceFirst(".* (\\d+)us .*", "$1"));
        assertTrue(micros >= 50_000 && micros <= whole, lines.getFirst());
    }

    @Test
    @DisplayName("The line begins with the address of the client")
    @EnabledOnOs(value = OS.LINUX, disabledReason = "127.0.0.2 is there on Linux only")
    void logsClient() throws Exception {
        Api api = new Api(request -> Response.text("")).use(new AccessLog(lines::add));
        try (Server server = api.start(0); RawClient client = new RawClient(
                server.port(), InetAddress.getByName("127.0.0.2"))) {
            client.write(request("GET /")).response().hasStatus(200);
            await().until(() -> lines.size() == 1);
        }
        assertTrue(lines.getFirst().startsWith("127.0.0.2 - - ["), lines.getFirst());
    }

    private void assertMatches(String pattern, int line) {
        assertTrue(lines.get(line).matches(pattern), lines.get(line));
    }
}
