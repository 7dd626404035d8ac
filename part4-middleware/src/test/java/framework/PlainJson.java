package framework;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads JSON in another way than the framework does: what is innermost first.
 * Each value that it knows is replaced by its number, such as #7, until one is
 * left. Too slow for more than a test.
 */
final class PlainJson {
    private static final Pattern TOKEN = Pattern.compile(
            "(\"(?:[^\"\\\\\\x00-\\x1f]|\\\\[\"\\\\/bfnrt]|\\\\u[0-9A-Fa-f]{4})*\")"
            + "|(-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)"
            + "|(true|false|null)|([\\[\\]{}:,])|([ \\t\\r\\n]+)");
    private static final Pattern INNERMOST = Pattern.compile(
            "\\[(?:#\\d+(?:,#\\d+)*)?\\]|\\{(?:#\\d+:#\\d+(?:,#\\d+:#\\d+)*)?\\}");
    private static final Pattern KNOWN = Pattern.compile("#(\\d+)");

    private final List<Object> values = new ArrayList<>();

    /** The value of a text; an exception, of any kind, if it has none. */
    static Object read(String text) {
        PlainJson plain = new PlainJson();
        String rest = plain.withoutTokens(text);
        for (Matcher next = INNERMOST.matcher(rest); next.find();
                next = INNERMOST.matcher(rest)) {
            rest = rest.substring(0, next.start())
                    + plain.known(plain.nested(next.group())) + rest.substring(next.end());
        }
        require(rest.matches("#\\d+"));
        return plain.valuesIn(rest).getFirst();
    }

    private String withoutTokens(String text) {
        StringBuilder rest = new StringBuilder();
        Matcher token = TOKEN.matcher(text);
        int end = 0;
        while (end < text.length()) {
            require(token.region(end, text.length()).lookingAt());
            end = token.end();
            if (token.group(1) != null) {
                rest.append(known(string(token.group(1))));
            } else if (token.group(2) != null) {
                rest.append(known(number(token.group(2))));
            } else if (token.group(3) != null) {
                rest.append(known(token.group().equals("null") ? null
                        : (Object) token.group().equals("true")));
            } else if (token.group(4) != null) {
                rest.append(token.group());
            }
        }
        return rest.toString();
    }

    private String known(Object value) {
        values.add(value);
        return "#" + (values.size() - 1);
    }

    private List<Object> valuesIn(String text) {
        List<Object> found = new ArrayList<>();
        for (Matcher known = KNOWN.matcher(text); known.find(); ) {
            found.add(values.get(Integer.parseInt(known.group(1))));
        }
        return found;
    }

    private Object nested(String text) {
        List<Object> found = valuesIn(text);
        if (text.startsWith("[")) {
            return found;
        }
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < found.size(); i += 2) {
            require(found.get(i) instanceof String);
            require(!object.containsKey((String) found.get(i)));
            object.put((String) found.get(i), found.get(i + 1));
        }
        return object;
    }

    private static BigDecimal number(String digits) {
        BigDecimal number = new BigDecimal(digits);
        require(number.precision() <= 1000 && Math.abs(number.scale()) <= 1000);
        return number;
    }

    private static String string(String quoted) {
        String string = Pattern.compile("\\\\(u....|.)")
                .matcher(quoted.substring(1, quoted.length() - 1))
                .replaceAll(escape -> Matcher.quoteReplacement(
                        unescaped(escape.group(1))));
        byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
        require(new String(bytes, StandardCharsets.UTF_8).equals(string));
        return string;
    }

    private static String unescaped(String escape) {
        if (escape.length() > 1) {
            return Character.toString(Integer.parseInt(escape.substring(1), 16));
        }
        return escape.equals("/") ? "/" : ("\\" + escape).translateEscapes();
    }

    private static void require(boolean fits) {
        if (!fits) {
            throw new IllegalArgumentException();
        }
    }
}
