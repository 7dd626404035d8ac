package framework;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import testsupport.RawClient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static testsupport.RawClient.request;

public class FramingFieldsTest {

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
            client.write(request("GET /?205")).response()
                    .hasHeader("Content-Length", "0").hasHeader("Transfer-Encoding", "");
        }
    }

    @Test
    @DisplayName("A Content-Length that a handler sets on a stream is ignored")
    void setsFramingOfStreams() throws Exception {
        Api api = new Api(request -> Response.stream("text/plain",
                output -> output.write('h')).withHeader("Content-Length", "99"));
        try (Server server = api.start(0);
                RawClient client = new RawClient(server.port())) {
            client.write(request("GET /")).response().hasBody("h")
                    .hasHeader("Content-Length", "");
        }
    }

    @Test
    @DisplayName("205 has no body, even if the handler gave it one, but the length 0")
    void drops205() throws Exception {
        Api api = new Api(request -> Response.of(205, "not to be sent"));
        try (Server server = api.start(0);
                RawClient client = new RawClient(server.port())) {
            client.write(request("GET /")).response().hasStatus(205)
                    .hasHeader("Content-Length", "0").hasBody("");
            client.write(request("GET /")).response().hasStatus(205);
        }
    }

    @Test
    @DisplayName("A handler can close the connection, but not keep it open")
    void decidesOnConnection() throws Exception {
        try (Server server = asTold().start(0)) {
            try (RawClient client = new RawClient(server.port())) {
                String connection = client.write(request(
                        "GET /?keep-alive", "Connection: close")).response()
                        .header("Connection");
                assertFalse(connection.contains("keep-alive"), connection);
                assertEquals("", client.rest());
            }
            try (RawClient client = new RawClient(server.port())) {
                client.write(request("GET /?upgrade")).response()
                        .hasHeader("Connection", "");
                client.write(request("GET /?close")).response()
                        .hasHeader("Connection", "close");
                assertEquals("", client.rest());
            }
        }
    }

    @ParameterizedTest
    @DisplayName("A close counts in any case, and wherever it stands in the list")
    @ValueSource(strings = {"Close", "foo,CLOSE", "close,%20foo"})
    void findsClose(String value) throws Exception {
        try (Server server = asTold().start(0);
                RawClient client = new RawClient(server.port())) {
            client.write(request("GET /?" + value)).response()
                    .hasHeader("Connection", "close");
            assertEquals("", client.rest());
        }
    }

    /** Sends the query, decoded, as the field Connection. */
    private static Api asTold() {
        return new Api(request -> Response.text("").withHeader(
                "Connection", Percent.decodeQuery(request.query())));
    }
}
