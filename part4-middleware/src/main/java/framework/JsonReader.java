package framework;

import module java.base;

/** Reads one JSON text (RFC 8259), strictly, from its start to its end. */
final class JsonReader {
    /** Nested deeper than this, a text is an attack on our stack. */
    static final int MAX_DEPTH = 100;

    /** More digits or zeros than this, a number is an attack on our time. */
    private static final int MAX_DIGITS = 1000;

    static final String NUMBER =
            "-?(?:0|[1-9][0-9]{0,999}+)(?:\\.[0-9]{1,1000}+)?"
            + "(?:[eE][-+]?0{0,999}[0-9]{1,4}+)?";
    private static final Pattern PLAIN =
            Pattern.compile("true|false|null|" + NUMBER);
    private static final Pattern SPACE = Pattern.compile("[ \t\r\n]*+");
    /** One run of plain characters, or one escape. */
    private static final Pattern PIECE = Pattern.compile(
            "([^\"\\\\\\x00-\\x1f]++)|\\\\([\"\\\\/bfnrt]|u[0-9a-fA-F]{4})");

    private final CharSequence text;
    private int position;
    private int depth;

    JsonReader(CharSequence text) {
        this.text = text;
    }

    Object readWhole() {
        read(SPACE);
        Object value = readValue();
        read(SPACE);
        if (position < text.length()) {
            throw refusal("Not JSON");
        }
        return value;
    }

    private Object readValue() {
        return switch (peek()) {
            case '{' -> readObject();
            case '[' -> readList();
            case '"' -> readString();
            default -> readPlain();
        };
    }

    private List<Object> readList() {
        List<Object> list = new ArrayList<>();
        enter('[');
        while (!closes(']')) {
            if (!list.isEmpty()) {
                expect(',');
                read(SPACE);
            }
            list.add(readValue());
            read(SPACE);
        }
        return list;
    }

    private Map<String, Object> readObject() {
        Map<String, Object> object = new LinkedHashMap<>();
        enter('{');
        while (!closes('}')) {
            if (!object.isEmpty()) {
                expect(',');
                read(SPACE);
            }
            String name = readString();
            read(SPACE);
            expect(':');
            read(SPACE);
            if (object.containsKey(name)) {
                throw refusal("A name comes twice");
            }
            object.put(name, readValue());
            read(SPACE);
        }
        return object;
    }

    private String readString() {
        expect('"');
        StringBuilder string = new StringBuilder();
        while (peek() != '"') {
            Matcher piece = read(PIECE);
            string.append(piece.group(1) != null
                    ? piece.group(1) : unescape(piece.group(2)));
        }
        expect('"');
        // A half of a pair of surrogates would be sent and kept as a "?".
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(string)) {
            throw refusal("Half a character");
        }
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

    private Object readPlain() {
        String plain = read(PLAIN).group();
        return switch (plain) {
            case "true" -> true;
            case "false" -> false;
            case "null" -> null;
            default -> number(new BigDecimal(plain));
        };
    }

    private BigDecimal number(BigDecimal number) {
        if (number.precision() > MAX_DIGITS
                || Math.abs(number.scale()) > MAX_DIGITS) {
            throw refusal("A number is too long");
        }
        return number;
    }

    private char peek() {
        if (position == text.length()) {
            throw refusal("It ends too early");
        }
        return text.charAt(position);
    }

    private void expect(char c) {
        if (peek() != c) {
            throw refusal("There should be a '" + c + "'");
        }
        position++;
    }

    private void enter(char bracket) {
        if (++depth > MAX_DEPTH) {
            throw refusal("It is nested too deep");
        }
        expect(bracket);
        read(SPACE);
    }

    /** Whether the bracket closes here; then it steps over it. */
    private boolean closes(char bracket) {
        if (peek() != bracket) {
            return false;
        }
        position++;
        depth--;
        return true;
    }

    /** Steps over what fits the pattern here. */
    private Matcher read(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(position, text.length());
        if (!matcher.lookingAt()) {
            throw refusal("Not JSON");
        }
        position = matcher.end();
        return matcher;
    }

    private IllegalArgumentException refusal(String why) {
        return new IllegalArgumentException(why + ", at character " + position);
    }
}
