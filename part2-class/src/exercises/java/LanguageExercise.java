import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import testsupport.Exercise;

class LanguageExercise extends Exercise {

    @ParameterizedTest
    @DisplayName("Who likes French better than English is greeted in French")
    @CsvSource(delimiter = '|', value = {
            "fr | Bonjour",
            "fr-CA, en;q=0.8 | Bonjour",
            "en;q=0.2, FR; q=0.3 | Bonjour",
            "de, fr;q=0.8, en;q=0.9 | Hello",
            "en | Hello",
            "fro, de | Hello",
            "fr;q=0 | Hello",
            "fr;q=very | Hello"})
    void greets(String languages, String greeting) throws Throwable {
        expect("Say " + greeting + " to Accept-Language: " + languages
                + " and add Vary: Accept-Language", () ->
                http.get("/?name=Ada", "Accept-Language", languages).hasStatus(200)
                        .bodyContains("<h1>" + greeting + ", Ada!</h1>")
                        .hasHeader("Vary", "Accept-Language"));
    }
}
