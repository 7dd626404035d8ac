package framework;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import testsupport.Http;
import testsupport.RawClient;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testsupport.RawClient.request;

@Timeout(60)
class SentTest {
    private final List<Sent> told = new CopyOnWriteArrayList<>();

    @Test
    @DisplayName("Single bytes count as well, and a status without a body is no failure")
    void countsBytes() throws Exception {
        Api api = new Api()
                .get("/", request -> Response.stream("text/plain", output -> {
                    output.write('a');
                    output.write('b');
                }).withSentListener(told::add))
                .get("/{status}", request -> Response.of(
                        request.param("status", Integer::valueOf), "dropped")
                        .withSentListener(told::add));
        try (Server server = api.start(0); Http http = new Http(server.uri())) {
            for (String path : List.of("/", "/204", "/205", "/304")) {
                http.get(path);
            }
            await().until(() -> told.size() == 4);
        }
        assertEquals(List.of(2L, 0L, 0L, 0L), told.stream().map(Sent::bytes).toList());
        assertTrue(told.stream().allMatch(sent -> sent.failure().isEmpty()));
    }

    @Test
    @DisplayName("Fields that came from a client are checked before they are sent")
    void checksBorrowedFields() throws Exception {
        Headers borrowed = Request.get("/")
                .withHeader("X-Bad", "a\r\nSet-Cookie: stolen=1").headers();
        Api api = new Api(request -> Response.text("x").withDefaultHeaders(borrowed)
                .withSentListener(told::add));
        try (Server server = api.start(0);
                RawClient client = new RawClient(server.port())) {
            String report = client.write(request("GET /")).response()
                    .hasStatus(500).report().toLowerCase();
            assertFalse(report.contains("stolen"), report);
            await().until(() -> told.size() == 1);
            assertEquals(500, told.getFirst().status());
        }
    }

    @Test
    @DisplayName("Who listens is told the status and the bytes that were sent")
    void tellsWhatWasSent() throws Exception {
        Api api = new Api(request -> Response.text("hello").withSentListener(told::add));
        try (Server server = api.start(0); Http http = new Http(server.uri())) {
            http.get("/").hasStatus(200);
            http.head("/").hasStatus(200);
            await().until(() -> told.size() == 2);
        }
        assertEquals(List.of(5L, 0L), told.stream().map(Sent::bytes).toList());
        assertEquals(200, told.getFirst().status());
    }

    @Test
    @DisplayName("A listener that fails harms neither the response nor other listeners")
    void survivesBrokenListeners() throws Exception {
        Api api = new Api(request -> Response.text("hello").withSentListener(sent -> {
            throw new IllegalStateException("on purpose");
        }).withSentListener(told::add));
        try (Server server = api.start(0);
                RawClient client = new RawClient(server.port())) {
            client.write(request("GET /")).response().hasBody("hello");
            client.write(request("GET /")).response().hasBody("hello");
            await().until(() -> told.size() == 2);
        }
    }
}
