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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

@DisplayName("The book in the browser")
class BookTest {
    private static final String EDIT = "figure.edit";
    private static OpenBook book;

    private Browser browser;

    @BeforeAll
    static void open() throws IOException {
        book = OpenBook.start();
    }

    @AfterAll
    static void shut() {
        book.close();
    }

    @BeforeEach
    void start() {
        browser = Opened.browser().size(1400, 900).dark(false);
    }

    @AfterEach
    void stop() {
        browser.close();
    }

    private void go(String path) {
        browser.open(book.page(path));
    }

    private WebElement find(String css) {
        return browser.driver().findElement(By.cssSelector(css));
    }

    private Object run(String script) {
        return browser.driver().executeScript("return " + script);
    }

    private void press(CharSequence... keys) {
        browser.focused().sendKeys(keys);
    }

    private int brightness() {
        return ((Number) run("parseInt(getComputedStyle(document.body)"
                + ".backgroundColor.match(/\\d+/)[0])")).intValue();
    }

    @Test
    @DisplayName("is read from the cover to the last page, without a complaint or a"
            + " request to outside")
    void reads() {
        go("");
        find(".begin a").click();
        int pages = 1;
        for (boolean goesOn = true; goesOn; pages++) {
            browser.waitForLoad();
            browser.waitFor("coloured code and diagrams", () -> (Boolean) run(
                    "document.querySelector('.hljs-keyword') != null"
                    + " && document.querySelectorAll('.mermaid').length"
                    + " == document.querySelectorAll('.mermaid svg').length"));
            assertEquals(List.of(), browser.complaints());
            assertEquals(List.of(), run("performance.getEntriesByType('resource')"
                    + ".map(it => it.name)"
                    + ".filter(it => !it.startsWith(location.origin + '/'))"));
            List<WebElement> next = browser.driver()
                    .findElements(By.cssSelector("a[rel=next]"));
            goesOn = !next.isEmpty();
            if (goesOn) {
                go(URI.create(next.getFirst().getDomProperty("href"))
                        .getPath().substring(1));
            }
        }
        assertTrue(pages > 30, pages + " pages");
        assertEquals("All together", find("h1").getText());
    }

    @Test
    @DisplayName("is searched with the keyboard alone")
    void searches() {
        go("");
        press("/");
        press("percent-encoded");
        browser.waitFor("results", () -> find(".results a").isDisplayed());
        press(Keys.ARROW_DOWN);
        assertEquals("a", browser.focused().getTagName());
        String wanted = browser.focused().getDomProperty("href");
        assertTrue(wanted.contains(".html#"), wanted);
        press(Keys.ENTER);
        browser.waitFor("the section that was found",
                () -> wanted.equals(browser.driver().getCurrentUrl()));
        press("/");
        press("xyzzy");
        browser.waitFor("an answer", () ->
                find("form output").getText().equals("Nothing found"));
        press(Keys.ESCAPE);
        browser.waitFor("an empty field, and no answer", () ->
                browser.focused().getDomProperty("value").isEmpty()
                && find("form output").getText().isEmpty());
    }

    @Test
    @DisplayName("says so, when it is closed and somebody searches, and works when it is open again")
    void saysThatItIsClosed() {
        go("");
        closed(true);
        find("input[type=search]").sendKeys("trie");
        browser.waitFor("a sentence", () -> find("form output").getText()
                .equals("The book isn't open any more"));
        closed(false);
        find("input[type=search]").sendKeys("s");
        browser.waitFor("results", () -> find(".results a").isDisplayed());
    }

    private void closed(boolean isClosed) {
        browser.driver().executeCdpCommand("Network.enable", Map.of());
        browser.driver().executeCdpCommand("Network.emulateNetworkConditions",
                Map.of("offline", isClosed, "latency", 0,
                        "downloadThroughput", -1, "uploadThroughput", -1));
    }

    @Test
    @DisplayName("gives a copy of what is typed, without what goes and what comes back")
    void copies() {
        go("part3-routing.html");
        browser.driver().executeCdpCommand("Browser.grantPermissions", Map.of(
                "permissions", List.of("clipboardReadWrite",
                        "clipboardSanitizedWrite")));
        assertEquals("java Main.java\ncurl localhost:8000/goodbye\n"
                + "curl -X DELETE localhost:8000/hello/Ada\n"
                + "curl localhost:8000/hello/%ff\n", copyOf("figure.terminal"));
        String edit = copyOf(EDIT);
        assertFalse(edit.contains(find(EDIT + " .del").getText().strip()), edit);
        assertTrue(edit.contains(find(EDIT + " .add").getText().strip()), edit);
    }

    private String copyOf(String figure) {
        find(figure + " .copy").click();
        browser.waitFor("a word that it is done", () ->
                find(figure + " .copy").getText().equals("Copied"));
        return (String) browser.driver().executeAsyncScript(
                "navigator.clipboard.readText().then(arguments[0])");
    }

    @Test
    @DisplayName("shows a whole file in place of an edit, and the edit again")
    void switches() {
        go("part3-routing.html");
        WebElement edit = find(EDIT);
        assertFalse(removed(edit).isEmpty());
        WebElement choice = edit.findElement(By.cssSelector("button.whole"));
        // Somebody who can't wait: there and back and there again.
        browser.driver().executeScript("for (let i = 0; i < 3; i++) {"
                + " arguments[0].click(); }", choice);
        browser.waitFor("the whole file", () ->
                "true".equals(choice.getDomAttribute("aria-pressed")));
        assertEquals(List.of(), removed(edit));
        assertTrue(edit.getText().contains("package framework;"), edit.getText());
        choice.click();
        browser.waitFor("the edit", () ->
                "false".equals(choice.getDomAttribute("aria-pressed")));
        assertFalse(removed(edit).isEmpty());
    }

    private static List<WebElement> removed(WebElement edit) {
        return edit.findElements(By.cssSelector(".del"));
    }

    @Test
    @DisplayName("is dark when its reader wants that, on the next page, too")
    void remembersDark() {
        go("");
        assertTrue(brightness() > 200);
        browser.named("Dark").click();
        assertTrue(brightness() < 60);
        go("part2-class.html");
        assertTrue(brightness() < 60);
        assertTrue(((String) run("document.querySelector('picture img').currentSrc"))
                .endsWith("-dark.png"));
        browser.named("Light").click();
        assertTrue(brightness() > 200);
    }

    @Test
    @DisplayName("follows the system until then")
    void followsSystem() {
        browser.dark(true);
        go("");
        assertTrue(brightness() < 60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "part3-routing.html", "performance.html",
        "code/part3-routing/1/framework/Router.java.html", "shelf/bytes-in.html"})
    @DisplayName("fits on a phone")
    void fits(String path) {
        browser.size(360, 700);
        go(path);
        assertTrue(((Number) run("document.documentElement.scrollWidth"))
                .intValue() <= 360, path);
        assertTrue(find("main h1").isDisplayed());
    }

    @Test
    @DisplayName("is turned by the arrow keys, but not while one writes")
    void turns() {
        go("part1-hello.html");
        press(Keys.ARROW_RIGHT);
        browser.waitFor("the next page", () -> browser.driver().getCurrentUrl()
                .endsWith("/part2-class.html"));
        browser.waitForLoad();
        find("input[type=search]").sendKeys("a", Keys.ARROW_LEFT, "b");
        assertEquals("ba", find("input[type=search]").getDomProperty("value"));
        find(".home ~ button.theme").click();
        assertFalse(find(".results").isDisplayed(), "it is in the way");
        press(Keys.ARROW_LEFT);
        browser.waitFor("the page before", () -> browser.driver().getCurrentUrl()
                .endsWith("/part1-hello.html"));
    }

    @Test
    @DisplayName("lets the keyboard skip the contents")
    void skips() {
        go("part3-routing.html");
        press(Keys.TAB);
        assertEquals("To the text", browser.focused().getText());
        press(Keys.ENTER);
        press(Keys.TAB);
        assertTrue((Boolean) run("document.querySelector('main')"
                + ".contains(document.activeElement)"));
    }

    @ParameterizedTest
    @CsvSource({"'',false", "'',true", "part3-routing.html,false",
        "part3-routing.html,true", "performance.html,false",
        "code/part3-routing/1/framework/Router.java.html,true"})
    @DisplayName("has nothing that some people cannot use")
    void suitsAll(String path, boolean dark) {
        browser.dark(dark);
        go(path);
        browser.waitFor("diagrams", () -> (Boolean) run(
                "document.querySelectorAll('.mermaid').length"
                + " == document.querySelectorAll('.mermaid svg').length"));
        Axe.check(browser);
    }
}
