package framework;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

public class RefusalTest {

    @ParameterizedTest
    @DisplayName("A status outside 200 to 599 is refused")
    @ValueSource(ints = {-1, 0, 42, 100, 199, 600, 1000})
    void refusesStatus(int status) {
        assertThrows(IllegalArgumentException.class, () -> Response.empty(status));
        assertThrows(IllegalArgumentException.class,
                () -> Response.text("").withStatus(status));
    }

    @Test
    @DisplayName("A body, a header or a listener that is missing is refused at once")
    void refusesNull() {
        assertThrows(NullPointerException.class, () -> Response.text(null));
        assertThrows(NullPointerException.class, () -> Response.bytes("image/png", null));
        assertThrows(NullPointerException.class, () -> Response.text("").withContent(null));
        assertThrows(NullPointerException.class, () -> Response.stream("text/plain", null));
        assertThrows(NullPointerException.class,
                () -> Response.text("").withSentListener(null));
        assertThrows(NullPointerException.class,
                () -> new Response(200, null, new Content.Bytes(new byte[0]), _ -> { }));
        assertThrows(NullPointerException.class, () -> new Response(
                200, Headers.NONE, new Content.Bytes(new byte[0]), null));
    }

    @Test
    @DisplayName("A stream has a length, or -1 for none that is known")
    void refusesNegativeLength() {
        assertThrows(IllegalArgumentException.class,
                () -> Response.stream("text/plain", -2, _ -> { }));
        assertEquals(-1, Response.stream("text/plain", -1, _ -> { }).content().length());
        assertEquals(0, Response.stream("text/plain", 0, _ -> { }).content().length());
    }

    @Test
    @DisplayName("An HttpException needs an error status and a message")
    void refusesOtherStatus() {
        assertThrows(IllegalArgumentException.class, () -> new HttpException(200, ""));
        assertThrows(IllegalArgumentException.class, () -> new HttpException(399, ""));
        assertThrows(IllegalArgumentException.class, () -> new HttpException(600, ""));
        assertEquals(500, answer(request -> {
            throw new HttpException(404, null);
        }).status());
    }

    @Test
    @DisplayName("A refusal is answered with its fields; its cause is not for the client")
    void answersWithFields() {
        Exception cause = new IOException("secret");
        HttpException plain = new HttpException(503, "Later.", cause);
        HttpException refusal = plain.withHeader("Retry-After", "60")
                .withHeader("retry-after", "90");
        assertSame(cause, refusal.getCause());
        assertNull(new HttpException(503, "Later.").getCause());
        assertTrue(plain.response().header("Retry-After").isEmpty());
        Response response = answer(request -> {
            throw refusal;
        });
        assertEquals(503, response.status());
        assertEquals("Later.", response.text());
        assertEquals("90", response.header("Retry-After").orElseThrow());
        assertEquals(1, response.headers().all("Retry-After").size());
        assertEquals("text/plain; charset=utf-8",
                response.header("Content-Type").orElseThrow());
    }

    private static Response answer(Handler handler) {
        return new Api(handler).handle(Request.get("/"));
    }
}
