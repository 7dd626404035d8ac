package framework.middleware;

import module java.base;
import framework.*;

/**
 * How much a client wants something, from its {@code Accept} or
 * {@code Accept-Encoding} field (RFC 9110, section 12.4.2).
 */
final class Weights {
    private final String list;

    private Weights(String list) {
        this.list = list;
    }

    static Weights of(Request request, String name) {
        return new Weights(String.join(",", request.headers().all(name)));
    }

    /**
     * The weight of the first of these names that the list has, from 0 (not
     * at all) to 1, or -1 if it has none of them.
     */
    double weight(String... names) {
        for (String name : names) {
            for (String element : list.split(",")) {
                String[] parts = element.toLowerCase(Locale.ROOT)
                        .split(";", -1);
                if (parts[0].strip().equals(name)) {
                    return parse(parts);
                }
            }
        }
        return -1;
    }

    private static double parse(String[] parts) {
        for (String part : parts) {
            String parameter = part.strip();
            if (parameter.matches("q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)")) {
                return Double.parseDouble(parameter.substring(2));
            }
            if (parameter.startsWith("q=")) {
                return 0;
            }
        }
        return 1;
    }
}
