package framework;

import module java.base;

/** Writes and reads JSON (RFC 8259). */
public final class Json {
    private Json() {
    }

    /** A text as a JSON string, with its quotes. */
    public static String quote(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int c : text.codePoints().toArray()) {
            if (c == '"' || c == '\\') {
                json.append('\\').appendCodePoint(c);
            } else if (c < ' ' || Character.getType(c) == Character.SURROGATE) {
                json.append("\\u").append(HexFormat.of().toHexDigits((char) c));
            } else {
                json.appendCodePoint(c);
            }
        }
        return json.append('"').toString();
    }

    /**
     * A value as JSON: a Map with Strings for its names, a Collection, a
     * String, a Number, a Boolean or null.
     *
     * @throws IllegalArgumentException if it is or contains anything else,
     *     NaN for one, or is nested more than 100 levels deep
     */
    public static String write(Object value) {
        return write(value, 0);
    }

    private static String write(Object value, int depth) {
        return switch (value) {
            case null -> "null";
            case Boolean word -> word.toString();
            case String text -> quote(text);
            case Number number -> number(number.toString());
            case Collection<?> _, Map<?, ?> _
                    when depth == JsonReader.MAX_DEPTH ->
                throw new IllegalArgumentException(
                        "It is nested too deep, or contains itself");
            case Collection<?> list -> list.stream()
                    .map(item -> write(item, depth + 1))
                    .collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> map -> map.entrySet().stream()
                    .map(entry -> name(entry.getKey()) + ": "
                            + write(entry.getValue(), depth + 1))
                    .collect(Collectors.joining(", ", "{", "}"));
            default -> throw new IllegalArgumentException(
                    "JSON has no " + value.getClass().getName());
        };
    }

    private static String number(String digits) {
        if (!digits.matches(JsonReader.NUMBER)) {
            throw new IllegalArgumentException("JSON has no " + digits);
        }
        return digits;
    }

    private static String name(Object key) {
        if (key instanceof String name) {
            return quote(name);
        }
        throw new IllegalArgumentException("Not a String: the name " + key);
    }

    /**
     * Reads one JSON value: a Map, a List, a String, a BigDecimal, a Boolean
     * or null. A name that comes twice, half of a pair of surrogates, a number
     * beyond 1,000 digits, and more than 100 levels are refused.
     *
     * @throws IllegalArgumentException if the text is anything else; its
     *     message is fit for whoever sent it
     */
    public static Object read(String text) {
        return new JsonReader(text).readWhole();
    }

    /**
     * As {@link #read}, but takes an object only.
     *
     * @return the values by their names, in the order in which they came
     */
    @SuppressWarnings("unchecked") // the reader makes no other maps
    public static Map<String, Object> readObject(String text) {
        if (read(text) instanceof Map<?, ?> object) {
            return (Map<String, Object>) object;
        }
        throw new IllegalArgumentException("It should be an object, in {}");
    }
}
