package framework;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

public class HtmlTest {

    @ParameterizedTest
    @DisplayName("Five characters get another spelling, and nothing else changes")
    @CsvSource(delimiter = ' ', quoteCharacter = '`', value = {
            "<img> &lt;img&gt;",
            "a&b a&amp;b",
            "&lt; &amp;lt;",
            "\"x\" &quot;x&quot;",
            "O'Hara O&#39;Hara",
            "Zoë Zoë"})
    void escapes(String text, String html) {
        assertEquals(html, Html.escape(text));
    }
}
