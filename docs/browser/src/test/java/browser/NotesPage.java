package browser;

import module java.base;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The notes page in a browser, in the words of somebody who uses it. */
record NotesPage(Browser browser) {

    NotesPage open(URI program) {
        browser.size(640, 480).dark(false).open(program.resolve("/app/"));
        return this;
    }

    WebElement text() {
        return browser.named("New note");
    }

    WebElement token() {
        return browser.named("Token for deleting");
    }

    WebElement addButton() {
        return browser.named("Add");
    }

    WebElement deleteButton(String note) {
        return browser.named("Delete " + note);
    }

    NotesPage add(String note) {
        List<String> expected = new ArrayList<>(notes());
        expected.add(note);
        text().sendKeys(note, Keys.ENTER);
        return waitForNotes(expected.toArray(String[]::new));
    }

    List<String> notes() {
        return browser.driver().findElements(By.cssSelector("li span")).stream()
                .map(WebElement::getText)
                .toList();
    }

    NotesPage waitForNotes(String... notes) {
        browser.waitFor("the notes " + List.of(notes),
                () -> notes().equals(List.of(notes)));
        return this;
    }

    NotesPage waitForProblem(String words) {
        browser.waitFor("the problem \"" + words + "\"",
                () -> problem().contains(words));
        return this;
    }

    String problem() {
        return browser.driver().findElement(By.cssSelector("[role=alert]"))
                .getText();
    }

    NotesPage waitForFocus(String name) {
        browser.waitFor("the focus on " + name,
                () -> browser.focused().getAccessibleName().equals(name));
        return this;
    }

    /** Presses keys wherever the focus is. */
    NotesPage press(CharSequence... keys) {
        new Actions(browser.driver()).sendKeys(keys).perform();
        return this;
    }

    /** Goes back to what has the focus before this. */
    NotesPage pressShiftTab() {
        new Actions(browser.driver()).keyDown(Keys.SHIFT).sendKeys(Keys.TAB)
                .keyUp(Keys.SHIFT).perform();
        return this;
    }

    /** Two clicks with so much time between them. */
    NotesPage doubleClick(WebElement element, Duration between) {
        new Actions(browser.driver()).moveToElement(element)
                .click().pause(between).click().perform();
        return this;
    }

    boolean shows(String text) {
        return browser.text().contains(text);
    }

    /** How wide the page is, with what can only be seen by scrolling. */
    long width() {
        return (Long) browser.driver().executeScript(
                "return document.documentElement.scrollWidth");
    }
}
