package framework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Compares the trie with a matcher too simple to be wrong. */
class RouterPropertyTest {
    private static final int TABLES = 2_000;
    private static final int PATHS = 20;
    private static final List<String> METHODS = List.of("GET", "POST");
    private static final List<String> PARTS = List.of("a", "b", "c", "");

    @Test
    @DisplayName("On random tables and paths, the trie finds what a naive search finds")
    void agreesWithNaiveSearch() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        int matches = 0;
        for (int i = 0; i < TABLES; i++) {
            List<Route> table = table(random);
            Api api = api(table);
            for (int j = 0; j < PATHS; j++) {
                String path = path(random);
                String method = pick(random, METHODS);
                String expected = naive(table, method, path);
                Response response = api.handle(Request.of(method, path));
                String found = response.status() == 200
                        ? response.text() : "" + response.status();
                assertEquals(expected, found, () -> method + " " + path + " of "
                        + table + "\nRepeat it with -DargLine=-Dseed=" + seed);
                matches += response.status() == 200 ? 1 : 0;
            }
        }
        assertTrue(matches > TABLES, "Too few matches to tell: " + matches);
    }

    private static Api api(List<Route> table) {
        Api api = new Api();
        for (Route route : table) {
            api.route(route.method(), route.pattern(), request -> Response.text(
                    route + " " + new TreeMap<>(request.params())));
        }
        return api;
    }

    /** A few routes; of those with the same shape, one for each method. */
    private static List<Route> table(Random random) {
        Map<String, Route> byShape = new LinkedHashMap<>();
        for (int i = random.nextInt(1, 8); i > 0; i--) {
            Route route = new Route(pick(random, METHODS), pattern(random));
            String shape = route.pattern().replaceAll("\\{\\w+", "{");
            byShape.putIfAbsent(route.method() + shape, route);
        }
        return List.copyOf(byShape.values());
    }

    private static String pattern(Random random) {
        StringBuilder pattern = new StringBuilder();
        int length = random.nextInt(1, 5);
        for (int i = 0; i < length; i++) {
            int kind = random.nextInt(10);
            String name = "p" + i + random.nextInt(3);
            pattern.append('/').append(
                    kind < 5 ? pick(random, PARTS)
                    : kind < 9 || i < length - 1 ? "{" + name + "}"
                    : "{" + name + "...}");
        }
        return pattern.toString();
    }

    private static String path(Random random) {
        StringBuilder path = new StringBuilder();
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            path.append('/').append(pick(random, PARTS));
        }
        return path.toString();
    }

    /** Tries every route, and takes the most literal of those that fit. */
    private static String naive(List<Route> table, String method, String path) {
        List<Route> fitting = new ArrayList<>();
        for (Route route : table) {
            if (params(route.pattern(), path).isPresent()) {
                fitting.add(route);
            }
        }
        Optional<Route> best = fitting.stream()
                .filter(route -> route.method().equals(method))
                .min(Comparator.comparing(route -> rank(route.pattern())));
        if (best.isEmpty()) {
            return fitting.isEmpty() ? "404" : "405";
        }
        return best.get() + " " + params(best.get().pattern(), path).get();
    }

    /** Sorts a literal before a parameter before a rest, left to right. */
    private static String rank(String pattern) {
        StringBuilder rank = new StringBuilder();
        for (String part : pattern.substring(1).split("/", -1)) {
            rank.append(part.endsWith("...}") ? '2' : part.startsWith("{") ? '1' : '0');
        }
        return rank.toString();
    }

    private static Optional<Map<String, String>> params(String pattern, String path) {
        String[] parts = pattern.substring(1).split("/", -1);
        String[] segments = path.substring(1).split("/", -1);
        Map<String, String> params = new TreeMap<>();
        for (int i = 0; i < parts.length; i++) {
            String name = parts[i].replaceAll("\\W", "");
            if (i >= segments.length) {
                return Optional.empty();
            } else if (parts[i].endsWith("...}")) {
                params.put(name, String.join("/", List.of(segments).subList(i, segments.length)));
                return Optional.of(params);
            } else if (parts[i].startsWith("{")) {
                if (segments[i].isEmpty()) {
                    return Optional.empty();
                }
                params.put(name, segments[i]);
            } else if (!parts[i].equals(segments[i])) {
                return Optional.empty();
            }
        }
        return parts.length == segments.length ? Optional.of(params) : Optional.empty();
    }

    private static String pick(Random random, List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
