package browser;

import module java.base;

import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;
import org.openqa.selenium.By;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A page in Chromium, as somebody sees it who uses it. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    static Browser start() {
        return new Browser(Chromium.start());
    }

    ChromeDriver driver() {
        return driver;
    }

    /** How large the page is, with one pixel for each of CSS. */
    Browser size(int width, int height) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of(
                "width", width, "height", height,
                "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    /** What the system prefers: dark colours or light ones. */
    Browser dark(boolean dark) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of(
                "features", List.of(Map.of("name", "prefers-color-scheme",
                        "value", dark ? "dark" : "light"))));
        return this;
    }

    /** Goes to a page, but does not wait for it: some pages never end. */
    Browser begin(URI address) {
        driver.get(address.toString());
        return this;
    }

    Browser open(URI address) {
        return begin(address).waitForLoad();
    }

    Browser waitForLoad() {
        waitFor("the end of the page", () -> "complete".equals(
                driver.executeScript("return document.readyState")));
        return this;
    }

    /** The control of this name, as a screen reader would say it. */
    WebElement named(String name) {
        waitFor("a control named \"" + name + "\"",
                () -> find(name).isPresent());
        return find(name).orElseThrow();
    }

    private Optional<WebElement> find(String name) {
        return driver.findElements(By.cssSelector("a, button, input")).stream()
                .filter(element -> name.equals(element.getAccessibleName()))
                .findFirst();
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** Text that can be seen; what stands in fields isn't part of it. */
    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    void waitForText(String text) {
        waitFor("the text \"" + text + "\"", () -> text().contains(text));
    }

    void waitFor(String what, Callable<Boolean> condition) {
        try {
            new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50))
                    .ignoring(NoSuchElementException.class)
                    .ignoring(StaleElementReferenceException.class)
                    .until(_ -> call(condition));
        } catch (TimeoutException _) {
            throw new AssertionError("Waited in vain for " + what
                    + ". The page says:\n" + text());
        }
    }

    private static boolean call(Callable<Boolean> condition) {
        try {
            return condition.call();
        } catch (RuntimeException problem) {
            throw problem;
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }

    BufferedImage screenshot() throws IOException {
        return ImageIO.read(new ByteArrayInputStream(
                driver.getScreenshotAs(OutputType.BYTES)));
    }

    /**
     * What the browser's console has complained about since last asked, but
     * for the icon that browsers want of each site: part 1's exercise.
     */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> !message.contains("/favicon.ico "))
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
