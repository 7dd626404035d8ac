package testsupport;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import okhttp3.Headers;

/**
 * What a server answered. When a check fails, the message holds the curl
 * command that asks the same, what came back, and what was wanted of it.
 */
public record Answer(String curl, int status, Headers headers, byte[] bytes) {

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public Answer hasStatus(int expected) {
        Wanted.status(expected, status, report());
        return this;
    }

    /** All lines of the field, joined by a comma, are this text. */
    public Answer hasHeader(String name, String expected) {
        Wanted.field(name, expected, String.join(", ", headers.values(name)), report());
        return this;
    }

    public Answer hasNoHeader(String name) {
        return hasHeader(name, "");
    }

    public Answer hasBody(String expected) {
        Wanted.body(expected, text(), report());
        return this;
    }

    public Answer bodyContains(String part) {
        Wanted.part(part, text(), report());
        return this;
    }

    public String report() {
        return Evidence.SENT + "$ " + curl + "\n\nCame back:\n" + status + "\n"
                + headers + "\n" + Shown.of(bytes) + "\n";
    }
}
