package framework.middleware;

import framework.Api;
import framework.Request;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** On a machine that writes its numbers in other digits than ours. */
@Isolated("The language is that of the whole JVM")
public class ErrorPagesLocaleTest {
    private Locale usual;

    @BeforeEach
    void moveToEgypt() {
        usual = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    }

    @AfterEach
    void comeBack() {
        Locale.setDefault(usual);
    }

    @Test
    @DisplayName("In Egypt, too, the page of an error has its status in the digits of HTTP")
    void writesDigits() {
        assertEquals("\u0664\u0660\u0664", "%d".formatted(404), "This machine's digits are others");
        Api api = new Api().use(new ErrorPages());
        for (String accept : new String[] {"text/html", "application/json", "text/plain"}) {
            String text = api.handle(Request.get("/none").withHeader("Accept", accept)).text();
            assertTrue(text.chars().allMatch(c -> c < 128), text);
            assertTrue(!accept.equals("text/html") || text.contains("<h1>Error 404</h1>"), text);
        }
    }
}
