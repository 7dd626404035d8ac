package browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The notes page, looked at by axe")
class AxeTest {
    private static final Path CODE = Path.of(System.getProperty("code"));

    @ParameterizedTest(name = "dark: {0}")
    @ValueSource(booleans = {false, true})
    @DisplayName("has nothing that some people cannot use")
    void nothing(boolean dark) throws IOException {
        try (var browser = Opened.browser();
                var program = Program.start(CODE)) {
            NotesPage page = new NotesPage(browser).open(program.uri());
            browser.dark(dark).waitForText("No notes yet");
            Axe.check(browser);
            page.add("Buy milk").add("Read");
            Axe.check(browser);
            page.deleteButton("Read").click();
            page.waitForProblem("token");
            Axe.check(browser);
        }
    }

    @ParameterizedTest(name = "dark: {0}")
    @ValueSource(booleans = {false, true})
    @DisplayName("finds what is wrong with another page")
    void something(boolean dark) throws URISyntaxException {
        try (var browser = Opened.browser()) {
            browser.dark(dark).open(new URI("data", "text/html,"
                    + "<p style='color:gray;background:dimgray'>Guess"
                    + "<input>", null));
            Set<String> found = new TreeSet<>();
            Axe.look(browser).getViolations().forEach(it -> found.add(it.getId()));
            assertTrue(found.containsAll(List.of("color-contrast", "label")),
                    found.toString());
        }
    }

    @ParameterizedTest(name = "dark: {0}")
    @ValueSource(booleans = {false, true})
    @DisplayName("is dark on a dark system, and light on a light one")
    void colours(boolean dark) throws IOException {
        try (var browser = Opened.browser();
                var program = Program.start(CODE)) {
            new NotesPage(browser).open(program.uri());
            browser.dark(dark);
            int corner = browser.screenshot().getRGB(0, 0);
            assertEquals(dark, (corner >> 8 & 255) < 64,
                    "the background is " + Integer.toHexString(corner));
        }
    }
}
