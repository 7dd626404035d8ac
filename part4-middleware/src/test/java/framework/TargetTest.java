package framework;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
            "http://name@example.com:80/a%2Fb,/a%2Fb,''",
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
