package browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

@DisplayName("The notes page, when its server does not do as it should,")
class RefusalsTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("code"), "public");

    private static Browser browser;
    private Answers answers;
    private NotesPage page;

    @BeforeAll
    static void openBrowser() {
        browser = Opened.browser();
    }

    @BeforeEach
    void openPage() throws IOException {
        answers = new Answers(FOLDER);
        page = new NotesPage(browser).open(answers.uri());
        browser.waitForText("No notes yet");
    }

    @Test
    @DisplayName("passes on a sentence that comes with 429")
    void sentence() {
        answers.become(429, "text/plain; charset=utf-8", "Slow down, please.");
        page.text().sendKeys("Buy milk", Keys.ENTER);
        page.waitForProblem("Slow down, please.").waitForFocus("New note");
        assertEquals("Buy milk", page.text().getDomProperty("value"));
    }

    @Test
    @DisplayName("says the status of a 429 that is a page of a proxy")
    void proxy() {
        answers.become(429, "text/html", "<h1>Too many</h1>");
        page.text().sendKeys("Buy milk", Keys.ENTER);
        page.waitForProblem("429");
        assertFalse(page.problem().contains("<"), page.problem());
    }

    @Test
    @DisplayName("does not take a page for a list of notes")
    void notJson() {
        answers.become(200, "text/html", "<h1>Please log in</h1>");
        browser.driver().navigate().refresh();
        page.waitForProblem("makes no sense");
        assertFalse(page.shows("No notes yet"));
    }

    @Test
    @DisplayName("does not say that there are no notes when it cannot know")
    void unknown() {
        answers.become(500, "text/plain", "It has failed.");
        browser.driver().navigate().refresh();
        page.waitForProblem("It has failed.");
        assertFalse(page.shows("No notes yet"));
    }

    @Test
    @DisplayName("takes the sentence away when all is well again")
    void mended() {
        answers.become(500, "text/plain", "It has failed.");
        page.text().sendKeys("Buy milk", Keys.ENTER);
        page.waitForProblem("It has failed.");
        answers.become(200, "application/json",
                "[{\"id\": 1, \"text\": \"Buy milk\"}]");
        page.text().sendKeys(Keys.ENTER);
        page.waitForNotes("Buy milk");
        assertEquals("", page.problem());
        assertTrue(page.text().getDomProperty("value").isEmpty());
    }

    @Test
    @DisplayName("sends one note on a double click, however slow the answer")
    void slow() {
        page.text().sendKeys("Buy milk");
        answers.hold();
        page.doubleClick(page.addButton(), Duration.ofMillis(150));
        assertEquals(List.of("GET", "POST"), answers.asked());
        answers.release();
        browser.waitFor("the list, asked for anew", () -> answers.asked()
                .equals(List.of("GET", "POST", "GET")));
    }

    @AfterEach
    void stop() {
        if (answers != null) {
            answers.close();
        }
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }
}
