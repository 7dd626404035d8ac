package framework.middleware;

import framework.Api;
import framework.Request;
import framework.Response;
import framework.Server;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import testsupport.Engine;
import testsupport.RawClient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

public class OwnSiteTest {
    private static final Api API = new Api(request -> Response.text("handled"))
            .use(new OwnSite().withHosts("notes.example", "Other.Example.:8443", "[2001:DB8::1]")
                    .withOrigins("https://app.example", "http://localhost:3000"));

    @ParameterizedTest
    @DisplayName("What is meant for this computer, or for a host that is named, gets in")
    @ValueSource(strings = {"localhost", "localhost:8000", "LocalHost:1", "localhost.",
            "localhost.:8000", "localhost:", "127.0.0.1", "127.0.0.1:65535", "[::1]", "[::1]:8000",
            "notes.example", "NOTES.example:8000", "notes.example.:443", "other.example:8443",
            "OTHER.example.:8443", "[2001:db8::1]", "[2001:DB8::1]:80"})
    void takesOwnHosts(String host) {
        assertEquals(200, API.handle(Request.get("/").withHeader("Host", host)).status());
        assertEquals(200, API.handle(Request.post("/", "").withHeader("Host", host)).status());
    }

    @ParameterizedTest
    @DisplayName("What is meant for another host, or for none, is 421, whoever sends it")
    @ValueSource(strings = {"rebind.example", "rebind.example:8000", "localhost.evil.example",
            "evil-localhost", "xlocalhost", "localhost..", ".localhost",
            "localhost:8000.evil.example",
            "localhost@evil.example", "localhost:8000@evil.example", "evil.example/localhost",
            "localhost/", "localhost?", "localhost#", "localhost\\", "localhost evil.example",
            "localhost,evil.example", "localhost, localhost", "localhost:x", "localhost:80:80",
            "localhost:99999", "localhost:0", "localhost:-1", "127.0.0.1.evil.example", "127.0.0.2",
            "127.1", "2130706433", "0x7f000001", "0.0.0.0", "[::]", "[::1", "::1", "[::1]x",
            "[::1].evil.example", "%6cocalhost", "loc\u00e2lhost", "localhost\u0085",
            "loca\u2113host", "localhost\0", "other.example", "other.example:443",
            "xnotes.example", "evil.notes.example", "", ":8000", ".", "*"})
    void refusesOtherHosts(String host) {
        for (String method : new String[] {"GET", "POST", "OPTIONS"}) {
            Response response = API.handle(Request.of(method, "/").withHeader("Host", host)
                    .withHeader("Sec-Fetch-Site", "same-origin"));
            assertEquals(421, response.status(), method);
            assertEquals("This is another host.", response.text());
        }
    }

    @ParameterizedTest
    @DisplayName("No Host, two of them, and a host in the target are no way around it")
    @CsvSource({"GET / HTTP/1.0,421", "GET / HTTP/1.0|Host: localhost|Host: localhost,421",
            "GET / HTTP/1.1|Host: localhost|host: evil.example,421",
            "POST / HTTP/1.1|Host: evil.example|Content-Length: 0,421",
            "GET / HTTP/1.1|Host: localhost,200"})
    void refusesOtherHostsSent(String head, int status) throws Exception {
        if (head.matches(".*\\|[Hh]ost.*\\|[Hh]ost.*")) {
            Engine.OWN.isExempt("it refuses two hosts with 400 by itself");
        }
        try (Server server = API.start(0)) {
            RawClient.send(server.port(), head.replace("|", "\r\n") + "\r\n\r\n")
                    .hasStatus(status);
            // 400 where nobody takes such a target apart.
            int absolute = RawClient.send(server.port(), "GET http://evil.example/ HTTP/1.1\r\n"
                    + "Host: localhost\r\n\r\n").status();
            assertTrue(absolute == 421 || absolute == 400, "Status " + absolute);
        }
    }

    @ParameterizedTest
    @DisplayName("A write of our own page, of a person, of a program, and of those allowed gets in")
    @CsvSource(delimiter = '|', nullValues = "-", value = {"-|-", "same-origin|-", "none|-",
            "same-origin|null", "same-origin|http://localhost:8000", "-|http://localhost:8000",
            "-|https://localhost:8000", "cross-site|https://app.example", "-|https://app.example",
            "same-site|http://localhost:3000", "-|http://localhost:3000"})
    void takesOwnWrites(String site, String origin) {
        assertEquals(200, write("POST", site, origin));
        assertEquals(200, write("DELETE", site, origin));
    }

    @ParameterizedTest
    @DisplayName("A write of another site is 403, whatever its method, and reading is not")
    @CsvSource(delimiter = '|', nullValues = "-", value = {"cross-site|-", "same-site|-",
            "cross-site|http://localhost:8000", "same-site|http://localhost:8000",
            "Same-Origin|-", "same-origin, none|-", "''|-", "x|-", "-|https://evil.example",
            "-|null", "-|''", "-|*", "-|localhost:8000", "-|//localhost:8000",
            "-|http://localhost", "-|http://localhost:80", "-|http://localhost:80000",
            "-|http://localhost:8001", "-|http://127.0.0.1:8000", "-|http://localhost:8000/",
            "-|http://localhost:8000.evil.example", "-|http://evil.example/http://localhost:8000",
            "-|http://localhost:8000@evil.example", "-|http://evil.example#localhost:8000",
            "-|app://localhost:8000", "-|HTTP://localhost:8000", "-|http://LOCALHOST:8000",
            "-|http://localhost:8000 http://localhost:8000", "-|http:// localhost:8000",
            "-|http://localhost:8000, https://app.example", "-|http://app.example",
            "-|https://app.example.", "-|https://app.example:443", "-|https://APP.example",
            "cross-site|https://app.example:444", "same-site|https://x.app.example"})
    void refusesOtherWrites(String site, String origin) {
        for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE", "get", "PROPFIND"}) {
            assertEquals(403, write(method, site, origin), method);
        }
        for (String method : new String[] {"GET", "HEAD", "OPTIONS"}) {
            assertEquals(200, write(method, site, origin), method);
        }
    }

    @ParameterizedTest
    @DisplayName("Two lines of a field are refused, even if one of them, or each, would be good")
    @ValueSource(strings = {"Origin: https://app.example\nOrigin: https://app.example",
            "Origin: http://localhost:8000\nOrigin: https://evil.example",
            "Sec-Fetch-Site: same-origin\nOrigin: http://localhost:8000\nOrigin: x",
            "Sec-Fetch-Site: same-origin\nSec-Fetch-Site: cross-site",
            "Sec-Fetch-Site: same-origin\nSec-Fetch-Site: same-origin"})
    void refusesTwoLines(String fields) throws Exception {
        try (Server server = API.start(0)) {
            RawClient.send(server.port(), "POST / HTTP/1.1\r\nHost: localhost:8000\r\n"
                    + fields.replace("\n", "\r\n") + "\r\nContent-Length: 0\r\n\r\n")
                    .hasStatus(403).hasBody("Another site must not change anything here.");
        }
    }

    @ParameterizedTest
    @DisplayName("What is no host is refused when it is configured")
    @ValueSource(strings = {"", " ", "*", "*.example", "https://notes.example", "notes.example/",
            "notes.example:99999", "notes.example:0", "notes.example:x", "a b", "a,b", "a@b",
            "caf\u00e9.example", "\u212aelvin", "::1", "[::1", ".", "a\n"})
    void refusesToBeGivenHosts(String host) {
        assertThrows(IllegalArgumentException.class, () -> new OwnSite().withHosts("a", host));
    }

    @Test
    @DisplayName("A name has 253 letters at the most, so a longer one costs nothing")
    void boundsNames() {
        String longest = "a".repeat(253);
        Api api = new Api(request -> Response.text(""))
                .use(new OwnSite().withHosts(longest));
        assertEquals(200, api.handle(
                Request.get("/").withHeader("Host", longest + ".:8000")).status());
        refusesToBeGivenHosts(longest + "a");
    }

    @ParameterizedTest
    @DisplayName("An origin that no browser sends is refused when it is configured")
    @ValueSource(strings = {"", "*", "null", "app.example", "https://app.example/",
            "https://app.example:443", "http://app.example:80", "https://App.example",
            "HTTPS://app.example", "https://app.example.", "https://name@app.example",
            "https://app.example:0", "https://app.example:08", "https://app.example:99999",
            "https://app.example:", "https://", "ftp://app.example", "https://a,https://b",
            "https://caf\u00e9.example", "https://app.example\n", "https://app.example?"})
    void refusesToBeGivenOrigins(String origin) {
        assertThrows(IllegalArgumentException.class,
                () -> new OwnSite().withOrigins("https://a", origin));
    }

    @Test
    @DisplayName("Those given later come on top of those given before")
    void addsUp() {
        Api api = new Api(request -> Response.text("")).use(new OwnSite().withHosts("a")
                .withOrigins("https://c").withHosts("b").withOrigins("https://d"));
        for (String host : new String[] {"a", "b", "localhost"}) {
            for (String origin : new String[] {"https://c", "https://d"}) {
                assertEquals(200, api.handle(Request.post("/", "").withHeader("Host", host)
                        .withHeader("Origin", origin)).status());
            }
        }
    }

    private static int write(String method, String site, String origin) {
        Request request = Request.of(method, "/").withHeader("Host", "localhost:8000");
        request = site == null ? request : request.withHeader("Sec-Fetch-Site", site);
        request = origin == null ? request : request.withHeader("Origin", origin);
        return API.handle(request).status();
    }
}
