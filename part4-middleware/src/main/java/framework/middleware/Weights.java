package framework.middleware;

import module java.base;
import framework.*;

/**
 * How much a client wants something, from its {@code Accept} or
 * {@code Accept-Encoding} field (RFC 9110, section 12.4.2).
 */
public final class Weights {
    private static final Pattern WEIGHT = Pattern.compile(
            "0(\\.\\d{0,3})?|1(\\.0{0,3})?");

    private final Map<String, Double> weights = new HashMap<>();

    /** Reads all field lines of this name. */
    public static Weights of(Request request, String name) {
        return new Weights(elements(request.headers(), name));
    }

    private Weights(List<String> elements) {
        for (String element : elements) {
            List<String> parts = split(element, ';');
            weights.merge(parts.getFirst().strip().toLowerCase(Locale.ROOT),
                    weight(parts), Math::max);
        }
    }

    private static double weight(List<String> parts) {
        for (String part : parts) {
            String parameter = part.strip();
            if (parameter.regionMatches(true, 0, "q=", 0, 2)) {
                String weight = parameter.substring(2);
                return WEIGHT.matcher(weight).matches()
                        ? Double.parseDouble(weight) : 0;
            }
        }
        return 1;
    }

    /**
     * The weight of the first of these names that the list has, from 0 (not
     * at all) to 1, or -1 if it has none of them.
     *
     * @param names in small letters, the most exact one first
     */
    public double weight(String... names) {
        return Stream.of(names).map(weights::get)
                .filter(Objects::nonNull).findFirst().orElse(-1.0);
    }

    /** The elements of a field that is a list (RFC 9110, section 5.6.1). */
    static List<String> elements(Headers headers, String name) {
        return headers.all(name).stream()
                .flatMap(line -> split(line, ',').stream())
                .map(String::strip)
                .filter(element -> !element.isEmpty())
                .toList();
    }

    /** Splits a text, but not in what stands in quotes. */
    private static List<String> split(String text, char mark) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\' && quoted) {
                i++;
            } else if (c == mark && !quoted) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
