package framework;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.KeptLog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

public class ApiTest {
    private static final String SECRET = "jdbc:secret@inside";

    @Test
    @DisplayName("An application is tried out by a method call, with no server")
    void handlesWithoutServer() {
        Api api = new Api(request -> Response.text("You asked for " + request.path()));

        Response response = api.handle(Request.get("/tea"));

        assertEquals(200, response.status());
        assertEquals("You asked for /tea", response.text());
    }

    @Test
    @DisplayName("An exception is answered with 500 and nothing about our insides")
    void answersExceptions() {
        assertFailure(request -> {
            throw new IllegalStateException(SECRET);
        });
    }

    @Test
    @DisplayName("A checked exception is answered with 500 too")
    void answersCheckedExceptions() {
        assertFailure(request -> {
            throw new Exception(SECRET);
        });
    }

    @Test
    @DisplayName("An Error, even a stack overflow, is answered with 500")
    void answersErrors() {
        assertFailure(request -> {
            throw new AssertionError(SECRET);
        });
        assertFailure(ApiTest::overflow);
    }

    @Test
    @DisplayName("A handler that returns null is answered with 500")
    void answersNull() {
        assertFailure(request -> null);
    }

    @Test
    @DisplayName("The stack trace of a failure goes to the log, in a line that cannot be forged")
    void logsFailures() {
        RuntimeException failure = new IllegalStateException(SECRET);
        try (KeptLog log = new KeptLog()) {
            new Api(request -> {
                throw failure;
            }).handle(Request.of("GET\nforged", "/"));
            assertEquals(1, log.records().size());
            assertSame(failure, log.records().getFirst().getThrown());
            assertFalse(log.records().getFirst().getMessage().contains("\n"));
        }
    }

    @Test
    @DisplayName("An HttpException is answered with its status and its sentence")
    void answersRefusals() {
        Api api = new Api(request -> {
            throw new HttpException(418, "I am a teapot.");
        });

        Response response = api.handle(Request.get("/"));

        assertEquals(418, response.status());
        assertEquals("I am a teapot.", response.text());
        assertEquals("text/plain; charset=utf-8",
                response.header("Content-Type").orElseThrow());
    }

    @Test
    @DisplayName("For HEAD, handle returns what GET would: the server drops the body")
    void handlesHeadAsGet() {
        Api api = new Api(request -> Response.text("whole"));
        assertEquals("whole", api.handle(Request.of("HEAD", "/")).text());
    }

    private static void assertFailure(Handler handler) {
        Response response = new Api(handler).handle(Request.get("/"));
        assertEquals(500, response.status());
        assertFalse(response.text().isBlank());
        assertFalse(response.text().contains(SECRET), response::text);
        assertFalse(response.text().contains("Exception"), response::text);
    }

    private static Response overflow(Request request) {
        return overflow(request).withStatus(200);
    }
}
