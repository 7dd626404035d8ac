package framework.middleware;

import framework.Api;
import framework.Response;
import framework.Server;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Http;
import testsupport.RawClient;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testsupport.RawClient.request;

/** The log, since it waits until the answer is out. */
public class AccessLogSentTest {
    private static final String START =
            "127\\.0\\.0\\.1 - - \\[\\d\\d/[A-Z][a-z]{2}/\\d{4}:\\d\\d:\\d\\d:\\d\\d [+-]\\d{4}] ";

    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Test
    @DisplayName("HEAD is logged with a dash: no byte of a body went out")
    void logsHead() throws Exception {
        Api api = new Api(request -> Response.text("hello"))
                .use(new AccessLog(lines::add), new RequestId());
        try (Server server = api.start(0); Http http = new Http(server.uri())) {
            http.head("/", "X-Request-Id", "id-2").hasStatus(200);
            await().until(() -> lines.size() == 1);
        }
        assertMatches(START + "\"HEAD / HTTP/1.1\" 200 - \\d+us id-2");
    }

    @Test
    @DisplayName("A body that never ends is sent, and logged when its reader has left")
    void sendsEndlessBodies() throws Exception {
        Api api = new Api(request -> Response.stream("text/plain", output -> {
            while (true) {
                output.write('x');
                output.flush();
                LockSupport.parkNanos(10_000_000);
            }
        })).use(new AccessLog(lines::add));
        try (Server server = api.start(0)) {
            try (RawClient client = new RawClient(server.port())) {
                client.write(request("GET /"));
                for (String line = ""; !line.equals("x");) {
                    line = client.line();
                }
            }
            await().until(() -> lines.size() == 1);
        }
        assertMatches(START + "\"GET / HTTP/1.1\" 200 \\d+ \\d+us - cut");
    }

    @Test
    @DisplayName("A body that is cut off is logged with the bytes that went out")
    void logsCutBodies() throws Exception {
        Api api = new Api(request -> Response.stream("text/plain", output -> {
            output.write(new byte[10_000]);
            throw new IOException("on purpose");
        })).use(new AccessLog(lines::add));
        try (Server server = api.start(0); Http http = new Http(server.uri())) {
            http.isCutOff("/");
            await().until(() -> lines.size() == 1);
        }
        assertMatches(START + "\"GET / HTTP/1.1\" 200 10000 \\d+us - cut");
    }

    @Test
    @DisplayName("The line is written when the body has gone out, not before")
    void waitsForBody() throws Exception {
        Api api = new Api(request -> Response.stream("text/plain", output -> {
            output.write('x');
            assertTrue(lines.isEmpty());
        })).use(new AccessLog(lines::add));
        try (Server server = api.start(0); Http http = new Http(server.uri())) {
            http.get("/").hasBody("x");
            await().until(() -> lines.size() == 1);
        }
    }

    @Test
    @DisplayName("What was sent is logged, even where the handler meant something else")
    void logsWhatWasSent() throws Exception {
        Api api = new Api(request -> Response.stream("text/plain", output -> {
            throw new IOException("on purpose");
        })).use(new AccessLog(lines::add), new RequestId());
        try (Server server = api.start(0); Http http = new Http(server.uri())) {
            http.get("/", "X-Request-Id", "id-1").hasStatus(500)
                    .hasHeader("X-Request-Id", "id-1");
            await().until(() -> lines.size() == 1);
        }
        assertMatches(START + "\"GET / HTTP/1.1\" 500 33 \\d+us id-1");
    }

    @Test
    @DisplayName("The time is in microseconds, and runs until the body is out")
    void measuresTime() throws Exception {
        Api api = new Api(request -> Response.stream("text/plain", output -> {
            LockSupport.parkNanos(50_000_000);
            output.write('x');
        })).use(new AccessLog(lines::add));
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

    private void assertMatches(String pattern) {
        assertTrue(lines.getFirst().matches(pattern), lines.getFirst());
    }
}
