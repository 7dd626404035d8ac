package framework;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

public class ResponseTest {

    @Test
    @DisplayName("Each factory sets status, type and body")
    void makesResponses() {
        assertResponse(Response.text("é"), 200, "text/plain; charset=utf-8", "é");
        assertResponse(Response.html("<p>"), 200, "text/html; charset=utf-8", "<p>");
        assertResponse(Response.of(404, "No."), 404, "text/plain; charset=utf-8", "No.");
        byte[] bytes = {0, 1, -1};
        assertArrayEquals(bytes, Response.bytes("image/png", bytes).bytes());
    }

    @Test
    @DisplayName("An empty response has a status and nothing else")
    void makesEmpty() {
        Response empty = Response.empty(204);
        assertEquals(204, empty.status());
        assertEquals(0, empty.bytes().length);
        assertTrue(empty.header("Content-Type").isEmpty());
    }

    @ParameterizedTest
    @DisplayName("A redirect is a 302 with the path in Location")
    @ValueSource(strings = {"/", "/notes/1?x=1#top"})
    void redirects(String location) {
        Response response = Response.redirect(location);
        assertEquals(302, response.status());
        assertEquals(location, response.header("Location").orElseThrow());
    }

    @Test
    @DisplayName("withHeader replaces a field, and returns a copy")
    void copiesWithHeader() {
        Response plain = Response.text("x");
        Response one = plain.withHeader("Vary", "a").withHeader("VARY", "b");
        assertTrue(plain.header("Vary").isEmpty());
        assertEquals(List.of("b"), one.headers().all("vary"));
        assertEquals("x", one.text());
    }

    private static void assertResponse(
            Response response, int status, String type, String body) {
        assertEquals(status, response.status());
        assertEquals(type, response.header("Content-Type").orElseThrow());
        assertEquals(body, response.text());
        assertArrayEquals(body.getBytes(StandardCharsets.UTF_8), response.bytes());
    }
}
