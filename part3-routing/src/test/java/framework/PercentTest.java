package framework;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

public class PercentTest {

    @ParameterizedTest
    @DisplayName("In a path a plus is a plus, in a query it is a space")
    @CsvSource({
            "tea,tea,tea",
            "a+b,a+b,'a b'",
            "a%2Bb,a+b,a+b",
            "a%20b,'a b','a b'",
            "caf%C3%a9,café,café",
            "%F0%9F%98%80,\uD83D\uDE00,\uD83D\uDE00",
            "%2525,%25,%25",
            "'','',''"})
    void decodes(String text, String inPath, String inQuery) {
        assertEquals(inPath, Percent.decode(text));
        assertEquals(inQuery, Percent.decodeQuery(text));
    }

    @ParameterizedTest
    @DisplayName("A malformed query parameter is refused with 400")
    @ValueSource(strings = {"/?q=%zz", "/?q=%f", "/?q=%ff", "/?q=%", "/?q=%C3",
            "/?q=%\uff11\uff11", "/?q=%+1", "/?q=%-1", "/?q=é"})
    void refusesMalformedQuery(String target) {
        var refusal = assertThrows(HttpException.class,
                () -> Request.get(target).query("q"));
        assertEquals(400, refusal.status());
    }

    @ParameterizedTest
    @DisplayName("A malformed field of a form is refused with 400, too")
    @ValueSource(strings = {"name=%ff", "name=%c0%ae", "%e9=1&name=x"})
    void refusesMalformedForms(String form) {
        var refusal = assertThrows(HttpException.class,
                () -> Request.post("/", form).form("name"));
        assertEquals(400, refusal.status());
    }
}
