package framework;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import testsupport.RawClient;

import static testsupport.RawClient.request;

/** Routing over a real socket, byte for byte: no client tidies the path. */
public class RoutingServerTest {
    private final Api api = new Api()
            .get("/o/{id}", request -> Response.text(request.param("id")))
            .get("/x", request -> Response.text("x"))
            .get("/admin/{rest...}", request -> Response.of(401, "guarded"));

    @ParameterizedTest
    @DisplayName("What goes over the wire is matched as it was sent")
    @CsvSource({
            "/o/a%2Fb,200", "/o/%ff,400", "/o/,404", "/o/..,200",
            "//evil.com/x,404", "//admin/x,404", "/admin//x,401",
            "/%61dmin/x,401", "/admin%2Fx,404", "/admin/../x,401",
            "/x?y=1,200", "/x/,404"})
    void matchesRawPaths(String path, int status) throws Exception {
        try (Server server = api.start(0)) {
            RawClient.send(server.port(), request("GET " + path)).hasStatus(status);
        }
    }

    @Test
    @DisplayName("HEAD of a route has the header fields of GET and no body")
    void answersHead() throws Exception {
        try (Server server = api.start(0);
                RawClient client = new RawClient(server.port())) {
            client.write(request("HEAD /o/hello")).response("HEAD")
                    .hasStatus(200).hasHeader("Content-Length", "5");
            client.write(request("GET /o/hello")).response().hasBody("hello");
        }
    }

    @Test
    @DisplayName("405 says what is allowed, and OPTIONS does so with 204")
    void saysWhatIsAllowed() throws Exception {
        try (Server server = api.start(0);
                RawClient client = new RawClient(server.port())) {
            client.write(request("DELETE /x")).response()
                    .hasStatus(405).hasHeader("Allow", "GET, HEAD, OPTIONS");
            client.write(request("OPTIONS /x")).response()
                    .hasStatus(204).hasHeader("Allow", "GET, HEAD, OPTIONS");
        }
    }
}
