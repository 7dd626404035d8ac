package jetty;

import framework.Api;
import framework.Response;
import framework.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import okhttp3.Call;
import okhttp3.internal.http2.StreamResetException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import testsupport.RawClient;
import testsupport.RawResponse;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testsupport.RawClient.request;

/** What is answered before there is a request. */
class JettyRefusalsTest extends WithJetty {
    @Test
    @DisplayName("A header of 60 KB is read, and one of 70 KB is 431")
    void limitsHeaders() throws Exception {
        start(new JettyEngine(), new Api(request -> Response.text("read")));
        RawClient.send(server.port(), request("GET /", "X: " + "x".repeat(60_000)))
                .hasBody("read");
        RawClient.send(server.port(), request("GET /", "X: " + "x".repeat(70_000)))
                .hasStatus(431).hasBody("The header is too long.\n");
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP_2", "HTTPS_2"})
    @DisplayName("In HTTP/2 a header of 60 KB is read, and one of 70 KB is a break, not an answer")
    void limitsHeadersOfHttp2(Way way) throws Exception {
        start(way, new Api(request -> Response.text("read")));
        assertEquals("read", text(client(way).newCall(builder(way, "/")
                .header("X", "x".repeat(60_000)).build())));
        var asked = builder(way, "/").header("X", "x".repeat(70_000)).build();
        Call call = client(way).newCall(asked);
        assertThrows(StreamResetException.class, call::execute);
    }

    @ParameterizedTest
    @DisplayName("What Jetty refuses by itself is one plain sentence, and a line in the log")
    @ValueSource(strings = {"GET / HTTP/1.1\r\n\r\n", "G@T / HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET foo HTTP/1.1\r\nHost: a\r\n\r\n", "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
            "GET /../b HTTP/1.1\r\nHost: a\r\nAccept: text/html\r\n\r\n",
            "GET /%zz HTTP/1.1\r\nHost: a\r\nAccept: application/json\r\n\r\n",
            "PUT / HTTP/1.1\r\nHost: a\r\nExpect: gold\r\n\r\n"})
    void refusesWithSentence(String sent) throws Exception {
        List<String> log = new ArrayList<>();
        Logger logger = Logger.getLogger("jetty");
        Handler keeper = keeper(log);
        logger.addHandler(keeper);
        try {
            start(new JettyEngine(), new Api(request -> Response.text("in")));
            RawResponse answer = RawClient.send(server.port(), sent);
            assertTrue(answer.status() >= 400, answer::report);
            assertTrue(answer.body().matches("[A-Z][A-Za-z0-9/. ]+\\.\n"), answer::report);
            answer.hasHeader("Content-Type", "text/plain; charset=utf-8")
                    .hasHeader("Connection", "close").hasNoHeader("Server");
            assertFalse(answer.report().toLowerCase().contains("jetty"), answer::report);
            await().until(() -> log.size() == 1);
            assertTrue(log.getFirst().contains("" + answer.status()), log::toString);
        } finally {
            logger.removeHandler(keeper);
        }
    }

    @ParameterizedTest
    @DisplayName("A field that Jetty cannot parse is the client's fault, and not ours")
    @ValueSource(strings = {"GET http://a/ HTTP/1.1\r\nHost: <\r\n\r\n",
            "GET http://a/ HTTP/1.1\r\nHost: a:99999\r\n\r\n"})
    void blamesClient(String sent) throws Exception {
        start(new JettyEngine(), new Api(request -> Response.text("in")));
        RawClient.send(server.port(), sent).hasStatus(400)
                .hasBody("The request is malformed.\n").hasHeader("Connection", "close");
    }

    private static Handler keeper(List<String> lines) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getMessage());
            }

            @Override
            public void flush() {
                // Nothing waits here.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }
}
