package framework;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import testsupport.RawClient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static testsupport.RawClient.request;

public class TargetTest {

    @ParameterizedTest
    @DisplayName("A target with scheme and host is its path and its query")
    @CsvSource({
            "http://example.com/a?b,/a,b",
            "HTTPS://example.com,/,''",
            "http://example.com?b,/,b",
            "http://example.com:80/a%2Fb,/a%2Fb,''",
            "//admin/x,//admin/x,''",
            "*,*,''"})
    void takesTargetApart(String target, String path, String query) {
        Request request = Request.get(target);
        assertEquals(path, request.path());
        assertEquals(query, request.query());
    }

    @Test
    @DisplayName("//evil.com/x never reaches the route /x, and http://evil.com/x does")
    void keepsDoubleSlash() {
        Api api = new Api().get("/x", request -> Response.text("reached"));
        assertEquals(404, api.handle(Request.get("//evil.com/x")).status());
        assertEquals(200, api.handle(Request.get("http://evil.com/x")).status());
    }

    @Test
    @DisplayName("A target with scheme and host is its path over the wire, too")
    void acceptsAbsoluteTarget() throws Exception {
        Api api = new Api(request -> Response.text(request.path()));
        try (Server server = api.start(0)) {
            RawClient.send(server.port(), request("GET http://localhost/a/b?c"))
                    .hasStatus(200).hasBody("/a/b");
        }
    }

    @ParameterizedTest
    @DisplayName("A host in the target counts, and what Host says does not")
    @CsvSource({"http://other.example/x,other.example",
            "HTTP://Other.Example:81?x,Other.Example:81",
            "https://[::1]:8000/,[::1]:8000", "/x,localhost", "//other.example/x,localhost",
            "/http://other.example/x,localhost"})
    void prefersHostOfTarget(String target, String host) {
        assertEquals(List.of(host), Request.get(target).headers().all("Host"));
    }

    @Test
    @DisplayName("A host in the target counts over the wire and for layers, too")
    void prefersHostOfTargetSent() throws Exception {
        Api api = new Api(request -> Response.text("handler"))
                .use(next -> request -> Response.text(
                        request.headers().all("host") + next.handle(request).text()));
        try (Server server = api.start(0)) {
            RawClient.send(server.port(), request("GET http://other.example:81/x"))
                    .hasStatus(200).hasBody("[other.example:81]handler");
        }
    }

    @Test
    @DisplayName("A host in the target adds no Host, and hides none of several")
    void keepsNumberOfHosts() {
        Headers none = Headers.NONE;
        Headers two = none.and("Host", "a").and("host", "b");
        for (Headers sent : List.of(none, two)) {
            assertEquals(sent.all("Host"), Request.received("GET", "http://other.example/x",
                    "HTTP/1.1", null, sent, null).headers().all("Host"));
        }
    }

    @ParameterizedTest
    @DisplayName("An address that is none, or that has a name before its host, is refused")
    @ValueSource(strings = {"http://name@example.com/x", "http://name:word@localhost/x",
            "http://@localhost/x", "http:///x", "http://", "http://?x", "http://:80/x",
            "http://a#b", "http:/x", "http:x", "ftp://a/x", "example.com:443", "example.com"})
    void refusesAddresses(String target) {
        Api api = new Api().get("/x", request -> Response.text("reached"))
                .get("/", request -> Response.text("reached"));
        assertEquals(400, api.handle(Request.get(target)).status());
        assertEquals(400, api.handle(Request.of("CONNECT", target)).status());
    }

    @Test
    @DisplayName("Two slashes over the wire stay two, so //x/admin is not /admin")
    void keepsDoubleSlashSent() throws Exception {
        Api api = new Api().get("/admin", request -> Response.text("reached"));
        try (Server server = api.start(0)) {
            RawClient.send(server.port(), request("GET //x/admin")).hasStatus(404);
            RawClient.send(server.port(), request("GET /admin")).hasStatus(200);
        }
    }
}
