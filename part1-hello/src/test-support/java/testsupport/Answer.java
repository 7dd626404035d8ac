package testsupport;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import okhttp3.Headers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What a server answered. When a check fails, the message holds the curl
 * command that asks the same and everything that came back.
 */
public record Answer(String curl, int status, Headers headers, byte[] bytes) {

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public Answer hasStatus(int expected) {
        assertEquals(expected, status, this::report);
        return this;
    }

    /** All lines of the field, joined by a comma, are this text. */
    public Answer hasHeader(String name, String expected) {
        assertEquals(expected, String.join(", ", headers.values(name)), this::report);
        return this;
    }

    public Answer hasNoHeader(String name) {
        return hasHeader(name, "");
    }

    public Answer hasBody(String expected) {
        assertEquals(expected, text(), this::report);
        return this;
    }

    public Answer bodyContains(String part) {
        assertTrue(text().contains(part),
                () -> "The body lacks \"" + part + "\"." + report());
        return this;
    }

    public String report() {
        return "\n$ " + curl + "\n" + status + "\n" + headers + "\n" + text() + "\n";
    }
}
