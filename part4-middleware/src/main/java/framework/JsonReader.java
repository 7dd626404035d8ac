package framework;

import module java.base;

/** Reads one JSON text, strictly, from its start to its end. */
final class JsonReader {
    /** Nested deeper than this, a text is an attack on our stack. */
    private static final int MAX_DEPTH = 100;

    private static final Pattern SPACE = Pattern.compile("[ \t\r\n]*+");
    private static final Pattern NUMBER = Pattern.compile(
            "-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][-+]?[0-9]++)?");
    /** One run of plain characters, or one escape. */
    private static final Pattern PIECE = Pattern.compile(
            "([^\"\\\\\\x00-\\x1f]++)|\\\\([\"\\\\/bfnrt]|u[0-9a-fA-F]{4})");

    private final String text;
    private int position;
    private int depth;

    JsonReader(String text) {
        this.text = text;
    }

    Map<String, Object> readWhole() {
        skipSpace();
        Map<String, Object> object = readObject();
        if (position < text.length()) {
            throw malformed();
        }
        return object;
    }

    private Object readValue() {
        return switch (peek()) {
            case '{' -> readObject();
            case '[' -> readList();
            case '"' -> readString();
            case 't' -> readWord("true", true);
            case 'f' -> readWord("false", false);
            case 'n' -> readWord("null", null);
            default -> Double.valueOf(read(NUMBER).group());
        };
    }

    private Map<String, Object> readObject() {
        Map<String, Object> object = new LinkedHashMap<>();
        enter('{');
        while (!closes('}')) {
            if (!object.isEmpty()) {
                expect(',');
            }
            String name = readString();
            expect(':');
            if (object.containsKey(name)) {
                throw malformed();
            }
            object.put(name, readValue());
            skipSpace();
        }
        return object;
    }

    private List<Object> readList() {
        List<Object> list = new ArrayList<>();
        enter('[');
        while (!closes(']')) {
            if (!list.isEmpty()) {
                expect(',');
            }
            list.add(readValue());
            skipSpace();
        }
        return list;
    }

    private String readString() {
        if (peek() != '"') {
            throw malformed();
        }
        // Not expect(): that would skip a space inside the string.
        position++;
        StringBuilder string = new StringBuilder();
        while (peek() != '"') {
            Matcher piece = read(PIECE);
            string.append(piece.group(1) != null
                    ? piece.group(1) : unescape(piece.group(2)));
        }
        expect('"');
        return string.toString();
    }

    private static char unescape(String escape) {
        char first = escape.charAt(0);
        return switch (first) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) Integer.parseInt(escape.substring(1), 16);
            default -> first;
        };
    }

    private Object readWord(String word, Object value) {
        if (!text.startsWith(word, position)) {
            throw malformed();
        }
        position += word.length();
        return value;
    }

    private void enter(char bracket) {
        if (++depth > MAX_DEPTH) {
            throw malformed();
        }
        expect(bracket);
    }

    /** Whether the bracket closes here; then it steps over it. */
    private boolean closes(char bracket) {
        if (peek() != bracket) {
            return false;
        }
        depth--;
        expect(bracket);
        return true;
    }

    private char peek() {
        if (position == text.length()) {
            throw malformed();
        }
        return text.charAt(position);
    }

    private void expect(char c) {
        if (peek() != c) {
            throw malformed();
        }
        position++;
        skipSpace();
    }

    private void skipSpace() {
        read(SPACE);
    }

    private Matcher read(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(position, text.length());
        if (!matcher.lookingAt()) {
            throw malformed();
        }
        position = matcher.end();
        return matcher;
    }

    private IllegalArgumentException malformed() {
        return new IllegalArgumentException(
                "Not a JSON object, at character " + position);
    }
}
