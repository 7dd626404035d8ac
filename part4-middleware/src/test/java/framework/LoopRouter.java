package framework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The router that part 3 begins with: a loop over regular expressions. Its
 * routes are sorted here, so what it finds first is the right one. It calls
 * nobody, but says what it has found, so it needs nothing but patterns.
 */
final class LoopRouter {
    private final List<Route> routes = new ArrayList<>();

    private record Route(String method, String pattern, String rank, Pattern path) {
    }

    void add(String method, String pattern) {
        routes.add(new Route(method, pattern, rank(pattern), regex(pattern)));
        routes.sort(Comparator.comparing(Route::rank));
    }

    /** A text before a parameter before the rest, from left to right. */
    private static String rank(String pattern) {
        return Stream.of(pattern.substring(1).split("/", -1))
                .map(part -> part.endsWith("...}") ? "2"
                        : part.startsWith("{") ? "1" : "0")
                .collect(Collectors.joining());
    }

    private static Pattern regex(String pattern) {
        return Pattern.compile(pattern
                .replaceAll("\\{(\\w+)\\.\\.\\.}", "(?<$1>.*)")
                .replaceAll("\\{(\\w+)}", "(?<$1>[^/]+)"));
    }

    /** The route and the values of its parameters, or the status without one. */
    String find(String method, String path) {
        boolean known = false;
        for (Route route : routes) {
            Matcher matcher = route.path().matcher(path);
            if (matcher.matches()) {
                known = true;
                if (route.method().equals(method)) {
                    return describe(method, route.pattern(), values(matcher));
                }
            }
        }
        return known ? "405" : "404";
    }

    /** How a test writes what a router has found. */
    static String describe(String method, String pattern, Map<String, String> values) {
        return method + " " + pattern + " " + new TreeMap<>(values);
    }

    private static Map<String, String> values(Matcher path) {
        Map<String, String> values = new TreeMap<>();
        path.namedGroups().forEach((name, group) -> values.put(name, path.group(group)));
        return values;
    }
}
