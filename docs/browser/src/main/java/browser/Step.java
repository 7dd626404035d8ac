package browser;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.openqa.selenium.Keys;

/** What happens before a picture is taken. */
@FunctionalInterface
interface Step {
    void take(Browser browser, URI program) throws IOException;

    /** Types into the field with this label. */
    static Step type(String label, String text) {
        return (browser, _) -> browser.named(label).sendKeys(text);
    }

    static Step click(String name) {
        return (browser, _) -> browser.named(name).click();
    }

    static Step enter() {
        return (browser, _) -> browser.focused().sendKeys(Keys.ENTER);
    }

    static Step waitFor(String text) {
        return (browser, _) -> browser.waitForText(text);
    }

    /** Waits until the page says what this regular expression finds. */
    static Step waitForMatch(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return (browser, _) -> browser.waitFor("a match of " + regex,
                () -> pattern.matcher(browser.text()).find());
    }

    /** A request from elsewhere, before the page is opened. */
    static Step post(String path, String body) {
        return (_, program) -> {
            var request = HttpRequest.newBuilder(program.resolve(path))
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            try (var client = HttpClient.newHttpClient()) {
                var response = client.send(request,
                        HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() >= 400) {
                    throw new IOException("POST " + path + ": "
                            + response.statusCode() + " " + response.body());
                }
            } catch (InterruptedException problem) {
                throw new IOException(problem);
            }
        };
    }
}
