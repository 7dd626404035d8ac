package framework;

import java.math.BigDecimal;
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
        assertEquals(new BigDecimal("-1.5e2"), object.get("n"));
        assertEquals(List.of(BigDecimal.ONE, "two", List.of(), Map.of()), object.get("list"));
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

    @ParameterizedTest
    @DisplayName("A half of a pair of characters is no text, and is refused")
    @ValueSource(strings = {"\\ud800", "\\uDFFF", "\\ude00\\ud83d", "\\ud83d \\ude00",
            "\\ud83d\\ud83d", "a\\ud83d\\n"})
    void refusesHalves(String text) {
        assertThrows(IllegalArgumentException.class, () -> Json.read("\"" + text + "\""));
        assertThrows(IllegalArgumentException.class,
                () -> Json.read("{\"" + text + "\": 1}"));
    }

    @Test
    @DisplayName("A pair of escapes is one character")
    void joinsPairs() {
        assertEquals("\uD83D\uDE00", Json.read("\"\\ud83d\\uDE00\""));
        assertEquals("\u0000\uFFFF", Json.read("\"\\u0000\\uffff\""));
    }

    @Test
    @DisplayName("A text that begins with a byte order mark is refused")
    void refusesByteOrderMark() {
        assertThrows(IllegalArgumentException.class, () -> Json.read("\uFEFF{}"));
        assertEquals("\uFEFF", Json.read("\"\uFEFF\""));
    }

    @Test
    @DisplayName("Any value is read, with space around it")
    void readsAny() {
        assertNull(Json.read("null"));
        assertEquals(true, Json.read(" true\n"));
        assertEquals("", Json.read("\t\"\"\r"));
        assertEquals(new BigDecimal(7), Json.read(" 7 "));
        assertEquals(List.of(), Json.read(" [ ] "));
        assertEquals(List.of("a"), Json.read("[ \"a\" ]"));
        assertEquals(Map.of("a", false), Json.read("{ \"a\" : false }"));
    }

    @ParameterizedTest
    @DisplayName("What is not one JSON text is refused")
    @ValueSource(strings = {"", " ", "tru", "truex", "True", "NULL", "nan", "Infinity", "1 2",
            "00", "-", "--1", "1.", ".1", "1e", "1e+", "0x1", "1_0", "\"", "'a'", "[", "]",
            "[1}", "[,]", "[1,,2]", "[]]", "\u00a0 1", "\f1", "// 1", "{\"a\":1,\"\\u0061\":2}"})
    void refusesTexts(String text) {
        assertThrows(IllegalArgumentException.class, () -> Json.read(text));
    }

    @Test
    @DisplayName("A text nested too deep is refused, and does not overflow the stack")
    void refusesDepth() {
        String deep = "{\"a\":" + "[".repeat(1_000_000);
        assertThrows(IllegalArgumentException.class, () -> Json.readObject(deep));
        String most = "[".repeat(100) + "]".repeat(100);
        assertEquals(most, Json.write(Json.read(most)));
        assertThrows(IllegalArgumentException.class, () -> Json.read("[" + most + "]"));
        Json.read("[" + "[[[]]],".repeat(200) + "1]");
    }
}
