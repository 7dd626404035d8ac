package framework;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

public class JsonTest {

    @Test
    @DisplayName("A quoted text reads as the same text")
    void quotes() {
        String text = "tab\t quote\" back\\ line\n null\0 été ☃ 😀 </script>";
        assertEquals(text, Json.readObject("{\"t\":" + Json.quote(text) + "}").get("t"));
        assertEquals("\"a\\\"b\\\\\\u000a\"", Json.quote("a\"b\\\n"));
    }

    @Test
    @DisplayName("An object is read with all kinds of values")
    void reads() {
        Map<String, Object> object = Json.readObject("""
                {"active": true, "no": false, "none": null, "n": -1.5e2,
                 "list": [1, "two", [], {}], "deep": {"er": {"est": "x"}},
                 "escapes": "\\u00e9\\n\\t\\/\\\\\\"\\b\\f\\r"}""");
        assertEquals(true, object.get("active"));
        assertEquals(false, object.get("no"));
        assertTrue(object.containsKey("none"));
        assertNull(object.get("none"));
        assertEquals(-150.0, object.get("n"));
        assertEquals(List.of(1.0, "two", List.of(), Map.of()), object.get("list"));
        assertEquals(Map.of("er", Map.of("est", "x")), object.get("deep"));
        assertEquals("é\n\t/\\\"\b\f\r", object.get("escapes"));
        assertEquals(Map.of(), Json.readObject(" { } \n"));
    }

    @ParameterizedTest
    @DisplayName("What is not one JSON object is refused")
    @ValueSource(strings = {"", "x", "[]", "\"x\"", "1", "null", "{", "{}}", "{} x",
            "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{,}", "{a:1}", "{'a':1}", "{\"a\":01}",
            "{\"a\":1.}", "{\"a\":+1}", "{\"a\":[1,]}", "{\"a\":[1 2]}", "{\"a\":tru}",
            "{\"a\":\"x}", "{\"a\":\"\t\"}", "{\"a\":\"\\x\"}", "{\"a\":\"\\u12\"}",
            "{\"a\":1,\"a\":2}", "{\"a\":1 \"b\":2}", "<html>", "{\"a\":NaN}"})
    void refuses(String text) {
        assertThrows(IllegalArgumentException.class, () -> Json.readObject(text));
    }

    @Test
    @DisplayName("A text nested too deep is refused, and does not overflow the stack")
    void refusesDepth() {
        String deep = "{\"a\":" + "[".repeat(1_000_000);
        assertThrows(IllegalArgumentException.class, () -> Json.readObject(deep));
    }
}
