package testsupport;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
        assertEquals(expected, status(), this::report);
        return this;
    }

    public RawResponse hasHeader(String name, String expected) {
        assertEquals(expected, header(name), this::report);
        return this;
    }

    public RawResponse hasBody(String expected) {
        assertEquals(expected, body, this::report);
        return this;
    }

    /** What went out and what came back, for the message of a failed test. */
    public String report() {
        return "\nSent (printf '%b' … | nc localhost PORT):\n" + sent
                + "\nReceived:\n" + statusLine + "\n"
                + String.join("\n", fields) + "\n\n" + body + "\n";
    }
}
