package framework;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ResponseTest {

    @Test
    @DisplayName("Each factory sets status, type and body")
    void makesResponses() {
        assertResponse(Response.text("é"), 200, "text/plain; charset=utf-8", "é");
        assertResponse(Response.html("<p>"), 200, "text/html; charset=utf-8", "<p>");
        assertResponse(Response.json("{}"), 200, "application/json", "{}");
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
    @DisplayName("A redirect takes a path or an http address")
    @ValueSource(strings = {"/", "/notes/1?x=1#top", "http://example.com/",
            "https://example.com:8443/x", "HTTPS://example.com"})
    void redirects(String location) {
        Response response = Response.redirect(location);
        assertEquals(302, response.status());
        assertEquals(location, response.header("Location").orElseThrow());
    }

    @Test
    @DisplayName("A redirect percent-encodes what a header field cannot hold")
    void encodesRedirects() {
        assertEquals("/caf%C3%A9",
                Response.redirect("/café").header("Location").orElseThrow());
    }

    @ParameterizedTest
    @DisplayName("A redirect refuses line breaks, other sites in disguise, other schemes")
    @ValueSource(strings = {"/a\r\nSet-Cookie: x=1", "/a\nb", "//evil.com",
            "/\\evil.com", "javascript:alert(1)", "notes", "", "ftp://example.com",
            "/a b"})
    void refusesRedirects(String location) {
        assertThrows(IllegalArgumentException.class, () -> Response.redirect(location));
    }

    @ParameterizedTest
    @DisplayName("A header value with a control character is refused")
    @ValueSource(strings = {"a\r\nSet-Cookie: x=1", "a\nb", "a\rb", "a\0b",
            "a\r\n folded", "\u007f", "snow ☃"})
    void refusesValues(String value) {
        Response response = Response.text("");
        assertThrows(IllegalArgumentException.class,
                () -> response.withHeader("X-Test", value));
        assertThrows(IllegalArgumentException.class,
                () -> response.withAddedHeader("X-Test", value));
    }

    @ParameterizedTest
    @DisplayName("A header name that is not a token is refused")
    @ValueSource(strings = {"", "X Test", "X:Test", "X-Test\r\n", "X\0", "Ümlaut", "(x)"})
    void refusesNames(String name) {
        Response response = Response.text("");
        assertThrows(IllegalArgumentException.class, () -> response.withHeader(name, ""));
    }

    @Test
    @DisplayName("withHeader replaces, withAddedHeader adds, both return a copy")
    void copiesWithHeader() {
        Response plain = Response.text("x");
        Response one = plain.withHeader("Vary", "a").withHeader("VARY", "b");
        Response two = plain.withAddedHeader("Set-Cookie", "a=1")
                .withAddedHeader("set-cookie", "b=2");
        assertTrue(plain.header("Vary").isEmpty());
        assertEquals(List.of("b"), one.headers().all("vary"));
        assertEquals(List.of("a=1", "b=2"), two.headers().all("Set-Cookie"));
        assertEquals("x", two.text());
        assertEquals("a\tb \u00e9", plain.withHeader("X", "a\tb \u00e9").header("x").get());
    }

    @Test
    @DisplayName("A body that is missing is refused at once")
    void refusesNull() {
        assertThrows(NullPointerException.class, () -> Response.text(null));
        assertThrows(NullPointerException.class, () -> Response.bytes("image/png", null));
    }

    @Test
    @DisplayName("A status outside 200 to 599 is refused")
    void refusesStatus() {
        assertThrows(IllegalArgumentException.class, () -> Response.empty(100));
        assertThrows(IllegalArgumentException.class, () -> Response.empty(600));
        assertThrows(IllegalArgumentException.class,
                () -> Response.text("").withStatus(0));
    }

    @Test
    @DisplayName("Names are found in any case and listed once, in order, as first spelled")
    void listsNames() {
        Headers headers = Response.empty(200)
                .withAddedHeader("Vary", "a")
                .withAddedHeader("Set-Cookie", "b")
                .withAddedHeader("vary", "c").headers();
        assertEquals(List.of("Vary", "Set-Cookie"), List.copyOf(headers.names()));
        assertEquals("a", headers.first("VARY").orElseThrow());
        assertEquals(List.of("a", "c"), headers.all("vary"));
        assertEquals(List.of(), headers.all("Accept"));
        assertTrue(headers.first("Accept").isEmpty());
    }

    private static void assertResponse(
            Response response, int status, String type, String body) {
        assertEquals(status, response.status());
        assertEquals(type, response.header("Content-Type").orElseThrow());
        assertEquals(body, response.text());
        assertArrayEquals(body.getBytes(StandardCharsets.UTF_8), response.bytes());
    }
}
