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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

@DisplayName("The notes page, in a browser")
class NotesPageTest {
    private static final Path CODE = Path.of(System.getProperty("code"));
    private static final String EMPTY = "No notes yet";

    private static Browser browser;
    private Program program;
    private NotesPage page;

    @BeforeAll
    static void openBrowser() {
        browser = Opened.browser();
    }

    @BeforeEach
    void openPage() throws IOException {
        program = Program.start(CODE);
        browser.complaints(); // of the test before this one
        page = new NotesPage(browser).open(program.uri());
        browser.waitForText(EMPTY);
    }

    @Test
    @DisplayName("says so when there are no notes, and only then")
    void emptyState() {
        page.add("Buy milk");
        assertFalse(page.shows(EMPTY));
        page.token().sendKeys(program.token());
        page.deleteButton("Buy milk").click();
        page.waitForNotes();
        assertTrue(page.shows(EMPTY));
    }

    @Test
    @DisplayName("can be used with the keyboard only")
    void keyboard() {
        page.press(Keys.TAB).waitForFocus("New note");
        page.press("Buy milk", Keys.ENTER).waitForNotes("Buy milk");
        page.waitForFocus("New note").press("Read", Keys.TAB)
                .waitForFocus("Add").press(Keys.SPACE)
                .waitForNotes("Buy milk", "Read").waitForFocus("New note");
        page.press(Keys.TAB, Keys.TAB, Keys.TAB, Keys.TAB)
                .waitForFocus("Token for deleting").press(program.token());
        page.pressShiftTab().waitForFocus("Delete Read").press(Keys.ENTER)
                .waitForNotes("Buy milk").waitForFocus("Delete Buy milk");
    }

    @Test
    @DisplayName("keeps the focus near a note that has been deleted")
    void focus() {
        page.add("one").add("two").add("three");
        page.token().sendKeys(program.token());
        page.deleteButton("two").click();
        page.waitForNotes("one", "three").waitForFocus("Delete three");
        page.deleteButton("three").click();
        page.waitForNotes("one").waitForFocus("Delete one");
        page.deleteButton("one").click();
        page.waitForNotes().waitForFocus("New note");
    }

    @ParameterizedTest(name = "{0} ms between the clicks")
    @ValueSource(ints = {0, 150})
    @DisplayName("adds one note on a double click")
    void doubleClickOnAdd(int pause) {
        page.text().sendKeys("Buy milk");
        page.doubleClick(page.addButton(), Duration.ofMillis(pause))
                .waitForNotes("Buy milk");
        // Had there been a second one, it would come before this.
        page.add("Read");
        assertEquals("", page.problem());
    }

    @ParameterizedTest(name = "{0} ms between the clicks")
    @ValueSource(ints = {0, 150})
    @DisplayName("deletes one note on a double click")
    void doubleClickOnDelete(int pause) {
        page.add("one").add("two").add("three");
        page.token().sendKeys(program.token());
        page.doubleClick(page.deleteButton("one"), Duration.ofMillis(pause))
                .waitForNotes("two", "three").add("four");
        assertEquals("", page.problem());
    }

    @Test
    @DisplayName("shows a note with tags as it was typed")
    void tags() {
        String note = "<img src=x onerror=\"document.title='taken'\">";
        page.add(note);
        assertEquals("Notes", browser.driver().getTitle());
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    @DisplayName("adds no note that is blank")
    void blank() {
        page.text().sendKeys("  ", Keys.ENTER);
        page.waitForFocus("New note").text().clear();
        page.add("Buy milk");
    }

    @ParameterizedTest(name = "{0} pixels")
    @ValueSource(ints = {375, 320})
    @DisplayName("needs no sideways scrolling on a phone")
    void phone(int width) {
        page.add("Donaudampfschifffahrt".repeat(10)).add("Buy milk");
        browser.size(width, 640);
        assertEquals(width, page.width());
        assertTrue(page.deleteButton("Buy milk").getSize().width > 60,
                "A button is squeezed.");
    }

    @Test
    @DisplayName("says what is missing when the token is, and keeps the note")
    void noToken() {
        page.add("Buy milk").deleteButton("Buy milk").click();
        page.waitForProblem("token").waitForNotes("Buy milk")
                .waitForFocus("Delete Buy milk");
        page.token().sendKeys("guessed");
        page.deleteButton("Buy milk").click();
        page.waitForProblem("token").waitForNotes("Buy milk");
        page.token().clear();
        page.token().sendKeys(program.token());
        page.deleteButton("Buy milk").click();
        page.waitForNotes();
        assertEquals("", page.problem());
    }

    @Test
    @DisplayName("says why a note was refused, and keeps what was typed")
    void refused() {
        String note = "x".repeat(10_001);
        browser.driver().executeScript(
                "arguments[0].value = arguments[1]", page.text(), note);
        page.press(Keys.TAB, Keys.ENTER).waitForProblem("10000 characters");
        assertEquals(note, page.text().getDomProperty("value"));
    }

    @Test
    @DisplayName("says that the server is away, and keeps what was typed")
    void away() {
        page.add("Buy milk");
        program.close();
        page.text().sendKeys("Read", Keys.ENTER);
        page.waitForProblem("The server is away").waitForNotes("Buy milk");
        assertEquals("Read", page.text().getDomProperty("value"));
    }

    @Test
    @DisplayName("makes the console say nothing")
    void console() {
        page.add("Buy milk").token().sendKeys(program.token());
        page.deleteButton("Buy milk").click();
        page.waitForNotes();
        assertEquals(List.of(), browser.complaints());
    }

    @AfterEach
    void stop() {
        if (program != null) {
            program.close();
        }
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }
}
