package framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

public class HeadersTest {

    @Test
    @DisplayName("Fields are found by name in any case; several keep their order")
    void findsFields() {
        Headers headers = Headers.of(Map.of("Cookie", List.of("b=2", "a=1")));
        assertEquals("b=2", headers.first("COOKIE").orElseThrow());
        assertEquals(List.of("b=2", "a=1"), headers.all("cookie"));
        assertEquals(List.of(), headers.all("Accept"));
        assertTrue(headers.first("Accept").isEmpty());
    }

    @Test
    @DisplayName("forEach gives name and value of each line, in order")
    void goesThroughLines() {
        List<String> lines = new ArrayList<>();
        Headers.NONE.with("B", "1").with("A", "2").with("b", "3")
                .forEach((name, value) -> lines.add(name + ": " + value));
        assertEquals(List.of("A: 2", "b: 3"), lines);
    }
}
