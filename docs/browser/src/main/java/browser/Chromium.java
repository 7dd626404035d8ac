package browser;

import module java.base;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.PageLoadStrategy;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Finds Chromium and its driver on the PATH, and starts them. */
final class Chromium {
    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome");

    // Selenium warns of each Chromium that is newer than itself.
    private static final Logger DEVTOOLS =
            Logger.getLogger("org.openqa.selenium.devtools");

    private Chromium() {
    }

    /** Why there can be no browser, if there can't. */
    static Optional<String> missing() {
        return browser().isPresent() && driver().isPresent()
                ? Optional.empty()
                : Optional.of("This takes Chromium and ChromeDriver on the"
                        + " PATH. On Debian: apt-get install chromium"
                        + " chromium-driver");
    }

    static ChromeDriver start() {
        missing().ifPresent(reason -> {
            throw new IllegalStateException(reason);
        });
        DEVTOOLS.setLevel(Level.SEVERE);
        var options = new ChromeOptions();
        options.setPageLoadStrategy(PageLoadStrategy.NONE);
        options.setBinary(browser().orElseThrow().toFile());
        // Nothing that looks for other machines; no sandbox, because root,
        // as CI often is, can't have one.
        options.addArguments("--headless", "--no-sandbox", "--disable-gpu",
                "--disable-quic", "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
                "--hide-scrollbars", "--lang=en");
        var logging = new LoggingPreferences();
        logging.enable(LogType.BROWSER, Level.WARNING);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logging);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver().orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        service.sendOutputTo(OutputStream.nullOutputStream());
        return new ChromeDriver(service, options);
    }

    private static Optional<Path> browser() {
        return BROWSERS.stream()
                .flatMap(name -> onPath(name).stream())
                .findFirst();
    }

    private static Optional<Path> driver() {
        return onPath("chromedriver");
    }

    private static Optional<Path> onPath(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
