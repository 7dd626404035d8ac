package framework.middleware;

import framework.Api;
import framework.Request;
import framework.Response;
import framework.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import testsupport.Engine;
import testsupport.RawClient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What fields may hold, and what the server has made of others. */
public class HttpRulesTest {
    private static Server server;

    @BeforeAll
    static void start() {
        server = new Api(request -> Response.text(request.path()))
                .use(new StrictHttp().allowChunked()).start(0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @DisplayName("A host is a name, or an address that there is, and a port is one that there is")
    @CsvSource({"a,200", "A-b.example.,200", "a_b~c,200", "127.0.0.1:80,200", "a:,200", "a:0,200",
            "a:65535,200", "a:65536,400", "a:99999,400", "a:000080,400", "a:-1,400", "a:+1,400",
            "[::1],200", "[::1]:8000,200", "[2001:DB8::1]:,200", "[::ffff:1.2.3.4],200",
            "[::1,400", "::1,400", "[::1]1,400", "[1:2],400", "[:::],400", "[::],200", "[],400",
            "[1.2.3.4],400", "[fe80::1%1],400", "[v1.a:b],400", "[1:2:3:4:5:6:7:8:9],400",
            ":80,400", ":,400", "a%zz,400", "%6cocalhost,400", "a\u0085,400", "\u00e9,400",
            "a@b,400", "a/,400", "a?,400", "a\\b,400", "'a,b',400", "a:80:80,400", "a:\u0661,400"})
    void readsHosts(String host, int status) throws Exception {
        assertEquals(status, strict(Request.get("/").withHeader("Host", host)).status());
    }

    @ParameterizedTest
    @DisplayName("A host in the target is looked at like one in Host")
    @CsvSource({"http://a/x,200", "http://a:99999/x,400", "http://[1:2]/x,400", "http://a%41/x,400",
            "http://name@a/x,400", "http:///x,400"})
    void readsHostOfTarget(String target, int status) throws Exception {
        RawClient.send(server.port(), RawClient.request("GET " + target)).hasStatus(status);
    }

    @ParameterizedTest
    @DisplayName("A host in the target excuses neither a missing Host nor two of them")
    @ValueSource(strings = {"", "Host: a\r\nHost: a\r\n", "Host: a\r\nHost: b\r\n"})
    void countsHosts(String fields) throws Exception {
        RawClient.send(server.port(), "GET http://a/ HTTP/1.1\r\n" + fields + "\r\n")
                .hasStatus(400);
    }

    @ParameterizedTest
    @DisplayName("Who expects anything but 100-continue is refused with 417")
    @CsvSource(delimiter = '|', value = {"100-continue|200", "100-Continue|200", "200-ok|417",
            "100-continue, 200-ok|417", "''|417", "100-continue;q=1|417", "x100-continue|417"})
    void refusesExpectations(String expected, int status) throws Exception {
        assertEquals(status, strict(Request.post("/", "hello")
                .withHeader("Expect", expected)).status());
    }

    @Test
    @DisplayName("One that is refused counts beside 100-continue, too")
    void refusesSecondExpectation() throws Exception {
        RawClient.send(server.port(), RawClient.request("POST /", "Expect: 200-ok",
                "Expect: 100-continue", "Content-Length: 5") + "hello").hasStatus(417);
    }

    @ParameterizedTest
    @DisplayName("A target that is no path, as after CONNECT, is refused")
    @ValueSource(strings = {"a:443", "a", "http:x", "[::1]:443"})
    void refusesAuthorities(String target) throws Exception {
        assertEquals(400, strict(Request.of("CONNECT", target)).status());
        assertEquals(400, strict(Request.get(target)).status());
    }

    @Test
    @DisplayName("Upgrade, TE and what nobody knows are ignored, not refused")
    void ignoresOffers() throws Exception {
        RawClient.send(server.port(), RawClient.request("GET /", "Upgrade: h2c, websocket",
                "Connection: upgrade, TE", "TE: trailers", "Transfer_Encoding: chunked"))
                .hasStatus(200).hasHeader("Connection", "").hasHeader("Upgrade", "");
    }

    @ParameterizedTest
    @DisplayName("What would hide a field from others is refused by the server or by us")
    @ValueSource(strings = {"X : a", "X\t: a", "Content-Length : 5", " X: a", "X", ": a", "X\0: a",
            "X: a\0b", "X: \u007fa", "Transfer-Encoding: chunked, chunked",
            "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
            "Transfer-Encoding: xchunked", "Transfer-Encoding: chunked;a=b", "Transfer-Encoding:",
            "Content-Length: 5, 5", "Content-Length: +5", "Content-Length:"})
    void refusesHiddenFields(String field) throws Exception {
        if (field.equals("X") || field.contains(" :")) {
            Engine.ROBAHO.isExempt("it reads that as if the space, or the line, were not there");
        }
        int status = RawClient.send(server.port(), "POST / HTTP/1.1\r\n" + field
                + "\r\nHost: a\r\n\r\nhello").status();
        assertTrue(status == 400 || status == 501, "Status " + status);
    }

    @Test
    @DisplayName("A line that goes on in the next one makes a Host malformed")
    void refusesFoldedHost() throws Exception {
        RawClient.send(server.port(), "GET / HTTP/1.1\r\nHost: a\r\n X: b\r\n\r\n").hasStatus(400);
    }

    private static Response strict(Request request) throws Exception {
        return new StrictHttp().wrap(any -> Response.text("in")).handle(request);
    }
}
