package framework;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Http;
import testsupport.RawClient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static testsupport.RawClient.request;

class FramingTest {

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
    @DisplayName("204, 205 and 304 have no body, even if the handler gave them one")
    void dropsBodies() throws Exception {
        Api api = new Api(request -> Response.of(
                Integer.parseInt(request.query()), "not to be sent"));
        try (Server server = api.start(0);
                RawClient client = new RawClient(server.port())) {
            client.write(request("GET /?204")).response().hasStatus(204)
                    .hasHeader("Content-Length", "").hasHeader("Transfer-Encoding", "");
            client.write(request("GET /?304")).response().hasStatus(304)
                    .hasHeader("Transfer-Encoding", "");
            client.write(request("GET /?205")).response().hasStatus(205)
                    .hasHeader("Content-Length", "0").hasBody("");
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
    @DisplayName("A Content-Length or a Transfer-Encoding that a handler sets is ignored")
    void setsFramingItself() throws Exception {
        Api api = new Api(request -> Response.text("Hello")
                .withHeader("Content-Length", "99")
                .withHeader("Transfer-Encoding", "chunked")
                .withStatus(Integer.parseInt(request.query())));
        try (Server server = api.start(0);
                RawClient client = new RawClient(server.port())) {
            client.write(request("GET /?200")).response().hasBody("Hello")
                    .hasHeader("Content-Length", "5").hasHeader("Transfer-Encoding", "");
            client.write(request("HEAD /?200")).response("HEAD")
                    .hasHeader("Content-Length", "5").hasHeader("Transfer-Encoding", "");
            client.write(request("GET /?204")).response()
                    .hasHeader("Content-Length", "").hasHeader("Transfer-Encoding", "");
        }
    }

    @Test
    @DisplayName("A large body arrives whole, piece by piece")
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

    @Test
    @DisplayName("A handler can close the connection, but not keep it open")
    void decidesOnConnection() throws Exception {
        Api api = new Api(request -> Response.text("")
                .withHeader("Connection", request.query()));
        try (Server server = api.start(0)) {
            try (RawClient client = new RawClient(server.port())) {
                String connection = client.write(request(
                        "GET /?keep-alive", "Connection: close")).response()
                        .header("Connection");
                assertEquals(-1, connection.indexOf("keep-alive"), connection);
                assertEquals("", client.rest());
            }
            try (RawClient client = new RawClient(server.port())) {
                client.write(request("GET /?close")).response()
                        .hasHeader("Connection", "close");
                assertEquals("", client.rest());
            }
        }
    }
}
