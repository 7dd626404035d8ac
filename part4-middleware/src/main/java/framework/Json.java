package framework;

import module java.base;

/** Writes and reads JSON (RFC 8259). */
public final class Json {
    private Json() {
    }

    /** A text as a JSON string, with its quotes. */
    public static String quote(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append("\\u").append(HexFormat.of().toHexDigits(c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    /**
     * Reads a JSON object. Its values are Strings, Doubles, Booleans, Lists,
     * Maps, and null.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Map<String, Object> readObject(String text) {
        return new JsonReader(text).readWhole();
    }
}
