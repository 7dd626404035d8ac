package framework;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

public class JsonWriteTest {

    @Test
    @DisplayName("Maps, lists, texts, numbers, booleans and null are written")
    void writes() {
        Map<String, Object> note = new LinkedHashMap<>();
        note.put("id", 9007199254740993L);
        note.put("text", "Say \"hi\"\n");
        note.put("done", false);
        note.put("by", null);
        note.put("tags", List.of("a", Map.of(), Set.of(1.5), List.of()));
        assertEquals("{\"id\": 9007199254740993, \"text\": \"Say \\\"hi\\\"\\u000a\","
                + " \"done\": false, \"by\": null, \"tags\": [\"a\", {}, [1.5], []]}",
                Json.write(note));
    }

    @Test
    @DisplayName("Any value can be the whole of a text")
    void writesAny() {
        assertEquals("null", Json.write(null));
        assertEquals("true", Json.write(true));
        assertEquals("\"tea\"", Json.write("tea"));
        assertEquals("[null, 1]", Json.write(Arrays.asList(null, 1)));
        assertEquals("{\"\\\"\": -7}", Json.write(Map.of("\"", (byte) -7)));
        assertEquals("1E+400", Json.write(new BigDecimal("1e400")));
        assertEquals("1" + "0".repeat(50), Json.write(BigInteger.TEN.pow(50)));
        assertEquals("-0.0", Json.write(-0.0));
        assertEquals("1.0E300", Json.write(1e300));
    }

    static Stream<Object> refused() {
        return Stream.of(Double.NaN, Double.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY,
                Map.of(1, "one"), Collections.singletonMap(null, 1), 'c', new Object(),
                new int[] {1}, Map.of("a", List.of(Double.NaN)), Map.of("a", new Object()));
    }

    @ParameterizedTest
    @MethodSource("refused")
    @DisplayName("What JSON has no form for is refused")
    void refuses(Object value) {
        assertThrows(IllegalArgumentException.class, () -> Json.write(value));
    }

    @Test
    @DisplayName("A refusal says what it is about")
    void says() {
        assertTrue(refusal(Double.NaN).contains("NaN"));
        assertTrue(refusal(Map.of(7, 1)).contains("7"));
        assertTrue(refusal(new StringBuilder()).contains("StringBuilder"));
    }

    @Test
    @DisplayName("What contains itself is refused in words, as is what is nested too deep")
    void refusesCircles() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("a", List.of(map));
        assertTrue(refusal(list).contains("nested"), refusal(list));
        assertTrue(refusal(map).contains("nested"));
        assertTrue(refusal(nested(101)).contains("nested"));
        assertEquals(nested(100), Json.read(Json.write(nested(100))));
    }

    private static Object nested(int depth) {
        List<Object> list = List.of();
        for (int i = 1; i < depth; i++) {
            list = List.of(list);
        }
        return list;
    }

    @Test
    @DisplayName("Half of a pair of characters is escaped, and not sent as a question mark")
    void escapesHalves() {
        String half = "\uD83D\uDE00".substring(0, 1);
        assertEquals("\"Tea \\ud83d\"", Json.quote("Tea " + half));
        assertEquals("\"\\ude00\\ud83d\"", Json.quote("\uDE00\uD83D"));
        assertEquals("\"\uD83D\uDE00\"", Json.quote("\uD83D\uDE00"));
        assertEquals("{\"\\ud83d\": \"\\ud83d\"}", Json.write(Map.of(half, half)));
        assertEquals("\"\\ud83d\"", Response.json(Json.quote(half)).text());
    }

    @Test
    @DisplayName("What JSON allows stays as it is, line ends of scripts included")
    void keepsTheRest() {
        String text = "</script> \u2028 \u2029 \u007f \uFEFF \uFFFF";
        assertEquals("\"" + text + "\"", Json.quote(text));
    }

    @Test
    @DisplayName("With its < escaped, a text is safe in a page and still means the same")
    void canBeMadeSafeForPages() {
        Map<String, Object> value = Map.of("<a>", List.of("</script>", "<", 1));
        String safe = Json.write(value).replace("<", "\\u003c");
        assertTrue(safe.indexOf('<') < 0);
        assertEquals(Json.read(Json.write(value)), Json.read(safe));
    }

    @Test
    @DisplayName("What was quoted is the same text in UTF-8 bytes")
    void survivesBytes() {
        String json = Json.quote("été ☃ 😀 \uDE00");
        assertEquals(json, new String(
                json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    private static String refusal(Object value) {
        return assertThrows(IllegalArgumentException.class, () -> Json.write(value))
                .getMessage();
    }
}
