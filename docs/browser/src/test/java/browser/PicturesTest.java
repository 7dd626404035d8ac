package browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import module java.base;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

@DisplayName("The pictures of the book")
class PicturesTest {
    private static final List<Picture> PICTURES = Pictures.ALL;

    private static Browser browser;
    private static int tried;

    @BeforeAll
    static void open() {
        browser = Opened.browser();
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("PICTURES")
    @DisplayName("fit the program after their page")
    void fits(Picture picture) throws IOException {
        tried++;
        String now = Shot.take(browser, picture).said();
        Path text = TakePictures.FOLDER.resolve(picture.name() + ".txt");
        String then = Files.exists(text) ? Files.readString(text) : "";
        Fit.problem(picture, then, now).ifPresent(problem -> fail(problem));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
            assertEquals(PICTURES.size(), tried, "pictures looked at");
        }
    }
}
