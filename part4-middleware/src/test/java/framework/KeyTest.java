package framework;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

public class KeyTest {
    private final Key<Integer> key = new Key<>("number");
    private final Key<Integer> other = new Key<>("number");

    @Test
    @DisplayName("What a layer attaches is seen further in, and by nobody else")
    void attachesValues() {
        Request plain = Request.get("/");
        Request tagged = plain.with(key, 7);
        assertTrue(plain.attribute(key).isEmpty());
        assertEquals(7, tagged.attribute(key).orElseThrow());
        assertEquals(8, tagged.with(key, 8).attribute(key).orElseThrow());
        assertEquals(7, tagged.attribute(key).orElseThrow());
        assertThrows(UnsupportedOperationException.class, () -> tagged.attributes().clear());
    }

    @Test
    @DisplayName("Two keys are never equal, even with the same name")
    void keepsKeysApart() {
        assertNotEquals(key, other);
        assertEquals("number", key.toString());
        Request tagged = Request.get("/").with(key, 7);
        assertTrue(tagged.attribute(other).isEmpty());
        assertEquals(7, tagged.with(other, 9).attribute(key).orElseThrow());
    }

    @Test
    @DisplayName("A value outlives every copy of its request: a field more, a route found")
    void survivesCopies() {
        assertEquals(7, Request.get("/").with(key, 7).withHeader("X-Field", "value")
                .attribute(key).orElseThrow());
        Api api = new Api()
                .use(next -> request -> next.handle(request.with(key, 1)))
                .get("/{id}", request -> Response.text(
                        request.attribute(key).orElseThrow() + request.param("id")));
        assertEquals("1x", api.handle(Request.get("/x")).text());
    }

    @Test
    @DisplayName("Fields, parameters and the body are still there when a value is attached")
    void keepsTheRest() {
        Request tagged = Request.post("/a?b=c", "text").withHeader("X-Field", "value")
                .with(key, 7);
        assertEquals("value", tagged.header("X-Field").orElseThrow());
        assertEquals("c", tagged.query("b").orElseThrow());
        assertEquals("text", tagged.text());
        Api api = new Api().get("/{id}", request ->
                Response.text(request.with(key, 1).param("id")));
        assertEquals("x", api.handle(Request.get("/x")).text());
    }
}
