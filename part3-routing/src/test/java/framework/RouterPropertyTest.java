package framework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Compares the trie with a router too simple to be wrong. */
public class RouterPropertyTest {
    private static final int TABLES = Integer.getInteger("rounds", 2_000);
    private static final int PATHS = 20;
    private static final List<String> METHODS = List.of("GET", "POST");
    /** Few, so that they often fit; an empty one is rarer. */
    private static final List<String> PARTS = List.of("a", "b", "a", "b", "");

    /** One line of a table. */
    private record Line(String method, String pattern) {
    }

    @Test
    @DisplayName("On random tables and paths, the trie finds what a naive search finds")
    @Timeout(600) // a long run is long
    void agreesWithNaiveSearch() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        int matches = 0;
        for (int i = 0; i < TABLES; i++) {
            List<Line> table = table(random);
            Api trie = new Api();
            LoopRouter loop = new LoopRouter();
            for (Line line : table) {
                trie.route(line.method(), line.pattern(), describe(line));
                loop.add(line.method(), line.pattern());
            }
            for (int j = 0; j < PATHS; j++) {
                Request request = Request.of(pick(random, METHODS), path(random));
                String expected = loop.find(request.method(), request.path());
                String found = found(trie.handle(request));
                assertEquals(expected, found, () -> "For " + request.method() + " "
                        + request.path() + ", the loop finds the first, and the trie finds"
                        + " the second of these. The routes:\n" + lines(table)
                        + "Repeat it with -DargLine=-Dseed=" + seed + ".\n");
                matches += found.startsWith("4") ? 0 : 1;
            }
        }
        assertTrue(matches > TABLES, "Too few matches to tell: " + matches);
    }

    /** Answers with its route and the parameters. */
    private static Handler describe(Line line) {
        return request -> Response.text(LoopRouter.describe(
                line.method(), line.pattern(), request.params()));
    }

    private static String found(Response response) {
        return response.status() == 200 ? response.text() : "" + response.status();
    }

    private static String lines(List<Line> table) {
        StringBuilder lines = new StringBuilder();
        table.forEach(line -> lines.append(line.method()).append(' ')
                .append(line.pattern()).append('\n'));
        return lines.toString();
    }

    /** A few routes; of those with the same shape, one for each method. */
    private static List<Line> table(Random random) {
        Map<String, Line> byShape = new LinkedHashMap<>();
        for (int i = random.nextInt(1, 16); i > 0; i--) {
            Line line = new Line(pick(random, METHODS), pattern(random));
            String shape = line.pattern().replaceAll("\\{\\w+", "{");
            byShape.putIfAbsent(line.method() + shape, line);
        }
        return new ArrayList<>(byShape.values());
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

    private static String pick(Random random, List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
