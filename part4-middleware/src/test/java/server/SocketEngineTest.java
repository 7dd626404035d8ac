package server;

import framework.Api;
import framework.Response;
import framework.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import testsupport.RawClient;
import testsupport.RawResponse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testsupport.RawClient.request;

/** What an engine owes its gateway, on ours. */
public class SocketEngineTest {
    private final List<Server> started = new ArrayList<>();

    private int start(Api api) {
        started.add(api.start(0, new SocketEngine()));
        return started.getLast().port();
    }

    @AfterEach
    void stop() {
        started.forEach(Server::close);
    }

    @ParameterizedTest
    @DisplayName("A response has a Date, its body an end, and the connection, too, if asked")
    @CsvSource({"GET, 200, hello, 5", "HEAD, 200, '', 5", "GET, 404, hello, 5",
        "GET, 204, '', ''", "GET, 304, '', ''", "GET, 205, '', 0"})
    void answers(String method, int status, String body, String length) throws IOException {
        int port = start(new Api(request -> Response.text("hello").withStatus(status)));
        try (RawClient client = new RawClient(port)) {
            RawResponse response = client
                    .write(request(method + " /", "Connection: close")).response(method)
                    .hasStatus(status).hasBody(body).hasHeader("Content-Length", length)
                    .hasHeader("Connection", "close");
            assertTrue(response.header("Date").matches(
                    "[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT"),
                    response::report);
            assertEquals("", client.rest());
        }
    }

    @Test
    @DisplayName("A stream without a length has an end, too")
    void streams() throws IOException {
        int port = start(new Api(request -> Response.stream("text/plain",
                output -> output.write("hello".getBytes()))));
        RawClient.send(port, request("GET /")).hasStatus(200)
                .hasNoHeader("Content-Length").hasBody("hello");
    }

    @Test
    @DisplayName("A close that the application asks for is said once")
    void closesOnce() throws IOException {
        int port = start(new Api(request ->
                Response.text("").withHeader("Connection", "close")));
        assertEquals(List.of("close"),
                RawClient.send(port, request("GET /")).headers("Connection"));
    }

    @Test
    @DisplayName("A response that breaks off ends with a reset, not as if it were whole")
    void cuts() throws IOException {
        int port = start(new Api(request -> Response.stream("text/plain", output -> {
            output.write("half".getBytes());
            output.flush();
            throw new IOException("The other half is lost");
        })));
        try (RawClient client = new RawClient(port)) {
            client.write("GET / HTTP/1.0\r\n\r\n").skipHeader();
            assertEquals("half", client.text(4));
            assertThrows(SocketException.class, client::skipRest);
        }
    }

    @Test
    @DisplayName("The application sees who has sent the request")
    void knowsClient() throws IOException {
        int port = start(new Api(request ->
                Response.text(request.client().getAddress().getHostAddress())));
        RawClient.send(port, request("GET /")).hasBody("127.0.0.1");
    }

    @Test
    @DisplayName("Whoever waits in the middle of a request keeps nobody else waiting")
    void servesOthers() throws IOException {
        int port = start(new Api(request -> Response.text("hello" + request.text())));
        List<RawClient> slow = new ArrayList<>();
        for (String begun : List.of("", "GET / HT", "GET / HTTP/1.1\r\nHost: a\r\n",
                request("POST /", "Content-Length: 5") + "ab")) {
            slow.add(new RawClient(port).write(begun));
        }
        RawClient.send(port, request("GET /")).hasBody("hello");
        slow.get(3).write("cde").response().hasBody("helloabcde");
        slow.forEach(RawClient::close);
        RawClient.send(port, request("GET /")).hasBody("hello");
    }

    @Test
    @DisplayName("A Date of the application's stays, and stands alone")
    void keepsDates() throws IOException {
        String date = "Fri, 02 Jan 1970 00:00:00 GMT";
        int port = start(new Api(request -> Response.text("").withHeader("Date", date)));
        assertEquals(List.of(date), RawClient.send(port, request("GET /")).headers("Date"));
    }

    @Test
    @DisplayName("A port that is taken is refused, and stays with whoever has it")
    void refusesTakenPort() throws IOException {
        int port = start(new Api(request -> Response.text("first")));
        assertThrows(UncheckedIOException.class,
                () -> new Api().start(port, new SocketEngine()));
        RawClient.send(port, request("GET /")).hasBody("first");
    }

    @Test
    @DisplayName("It listens where it is told, and on any port if that is 0")
    void listens() throws IOException {
        var running = new SocketEngine().start(new InetSocketAddress("127.0.0.1", 0),
                exchange -> exchange.start(204, exchange.headers()).close());
        try {
            assertEquals("127.0.0.1", running.address().getAddress().getHostAddress());
            assertFalse(running.address().getPort() == 0);
            RawClient.send(running.address().getPort(), request("GET /")).hasStatus(204);
        } finally {
            running.stop();
        }
    }
}
