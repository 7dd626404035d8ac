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
 * routes are sorted here, so what it finds first is the right one.
 */
final class LoopRouter implements Handler {
    private final List<Route> routes = new ArrayList<>();

    private record Route(String method, String rank, Pattern path, Handler handler) {
    }

    void add(String method, String pattern, Handler handler) {
        routes.add(new Route(method, rank(pattern), regex(pattern), handler));
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

    @Override
    public Response handle(Request request) throws Exception {
        boolean known = false;
        for (Route route : routes) {
            Matcher path = route.path().matcher(request.path());
            if (path.matches()) {
                known = true;
                if (route.method().equals(request.method())) {
                    return route.handler().handle(request.withParams(values(path)));
                }
            }
        }
        return Response.empty(known ? 405 : 404);
    }

    private static Map<String, String> values(Matcher path) {
        Map<String, String> values = new TreeMap<>();
        path.namedGroups().forEach((name, group) -> values.put(name, path.group(group)));
        return values;
    }
}
