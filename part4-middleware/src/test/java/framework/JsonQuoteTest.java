package framework;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

public class JsonQuoteTest {

    @Test
    @DisplayName("A quoted text has its quotes, and in it only what JSON allows")
    void writesStrings() {
        assertEquals("\"\"", Json.quote(""));
        assertEquals("\"tea, café, \uD83D\uDE00\"", Json.quote("tea, café, \uD83D\uDE00"));
        assertEquals("\"Say \\\"hi\\\"\"", Json.quote("Say \"hi\""));
        assertEquals("\"C:\\\\tea\"", Json.quote("C:\\tea"));
        assertEquals("\"a\\u000ab\\u0009c\\u0000\"", Json.quote("a\nb\tc\0"));
    }

    @Test
    @DisplayName("Response.json says that it is JSON")
    void saysItsType() {
        Response response = Response.json("{}");
        assertEquals("application/json", response.header("Content-Type").orElseThrow());
        assertEquals("{}", response.text());
    }
}
