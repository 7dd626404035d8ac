package testsupport;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** One response as it came over the wire, and the request it answers. */
public record RawResponse(
        String sent, String statusLine, List<String> fields, String body) {

    public int status() {
        return Integer.parseInt(statusLine.split(" ")[1]);
    }

    /** The values of a field, joined by a comma; empty if there is none. */
    public String header(String name) {
        return String.join(", ", headers(name));
    }

    public List<String> headers(String name) {
        String start = name.toLowerCase() + ":";
        return fields.stream()
                .filter(field -> field.toLowerCase().startsWith(start))
                .map(field -> field.substring(start.length()).strip())
                .toList();
    }

    public RawResponse hasStatus(int expected) {
        Wanted.status(expected, status(), report());
        return this;
    }

    public RawResponse hasHeader(String name, String expected) {
        Wanted.field(name, expected, header(name), report());
        return this;
    }

    public RawResponse hasNoHeader(String name) {
        return hasHeader(name, "");
    }

    public RawResponse hasBody(String expected) {
        Wanted.body(expected, body, report());
        return this;
    }

    public RawResponse bodyContains(String part) {
        Wanted.part(part, body, report());
        return this;
    }

    /** What went out and what came back, for the message of a failed test. */
    public String report() {
        return sent + "\nCame back:\n" + statusLine + "\n"
                + String.join("\n", fields) + "\n\n"
                + Shown.of(body.getBytes(StandardCharsets.ISO_8859_1)) + "\n";
    }
}
