package framework;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Http;
import testsupport.RawClient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static testsupport.RawClient.request;

public class FramingTest {

    @Test
    @DisplayName("HEAD gets the length of GET and no body, and the connection lives on")
    void answersHead() throws Exception {
        Api api = new Api(request -> Response.text("Hello"));
        try (Server server = api.start(0);
                RawClient client = new RawClient(server.port())) {
            client.write(request("HEAD /")).response("HEAD").hasStatus(200)
                    .hasHeader("Content-Length", "5");
            client.write(request("GET /")).response().hasBody("Hello");
        }
    }

    @Test
    @DisplayName("204 and 304 have no body, even if the handler gave them one")
    void dropsBodies() throws Exception {
        Api api = new Api(request -> Response.of(
                Integer.parseInt(request.query()), "not to be sent"));
        try (Server server = api.start(0);
                RawClient client = new RawClient(server.port())) {
            client.write(request("GET /?204")).response().hasStatus(204)
                    .hasHeader("Content-Length", "").hasHeader("Transfer-Encoding", "");
            client.write(request("GET /?304")).response().hasStatus(304)
                    .hasHeader("Transfer-Encoding", "");
            client.write(request("GET /?200")).response().hasBody("not to be sent");
        }
    }

    @Test
    @DisplayName("An empty body has the length 0, and is not chunked")
    void sendsEmptyBody() throws Exception {
        Api api = new Api(request -> Response.empty(200));
        try (Server server = api.start(0);
                RawClient client = new RawClient(server.port())) {
            client.write(request("GET /")).response().hasStatus(200)
                    .hasHeader("Content-Length", "0").hasHeader("Transfer-Encoding", "");
            client.write(request("GET /")).response().hasStatus(200);
        }
    }

    @Test
    @DisplayName("A large body arrives whole")
    void sendsLargeBody() throws Exception {
        String large = "0123456789".repeat(100_001);
        Api api = new Api(request -> Response.text(large));
        try (Server server = api.start(0); Http http = new Http(server.uri())) {
            http.get("/").hasHeader("Content-Length", "1000010");
            assertEquals(large, http.get("/").text());
        }
    }

    @Test
    @DisplayName("Two requests sent at once are answered in their order")
    void answersPipelined() throws Exception {
        Api api = new Api(request -> Response.text(request.path()));
        try (Server server = api.start(0);
                RawClient client = new RawClient(server.port())) {
            client.write(request("GET /1") + request("GET /2"));
            client.response().hasBody("/1");
            client.response().hasBody("/2");
        }
    }

    @Test
    @DisplayName("HTTP/1.0 is answered, and the connection closed")
    void answersHttp10() throws Exception {
        Api api = new Api(request -> Response.text(request.protocol()));
        try (Server server = api.start(0);
                RawClient client = new RawClient(server.port())) {
            client.write("GET / HTTP/1.0\r\n\r\n").response().hasBody("HTTP/1.0");
            assertEquals("", client.rest());
        }
    }
}
