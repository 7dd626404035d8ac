package bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindersTest {
    private static final List<String> ROUTERS =
            List.of("ours", "regex", "javalin", "jooby", "spring");

    @ParameterizedTest
    @CsvSource({"github, 203", "synthetic-10, 10", "synthetic-100, 100",
            "synthetic-1000, 1000", "synthetic-10000, 10000",
            "segments-1, 100", "segments-4, 100", "segments-16, 100"})
    @DisplayName("every router finds every route and its parameters")
    void finds(String name, int routes) {
        List<Entry> table = Tables.of(name);
        for (String router : ROUTERS) {
            int found = Check.finds(
                    Finders.of(router, table), Sample.of(table));
            assertEquals(routes, found, router);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"github", "synthetic-10", "synthetic-100"})
    @DisplayName("no router finds a route where there is none")
    void misses(String name) {
        List<Entry> table = Tables.of(name);
        for (String router : ROUTERS) {
            Finder finder = Finders.of(router, table);
            List<Sample> samples = Sample.of(table);
            assertEquals(table.size(), Check.finds(finder, samples.stream()
                    .map(Sample::withoutRoute).toList()), router);
            assertEquals(table.size(), Check.finds(finder, samples.stream()
                    .map(Sample::withOtherMethod).toList()), router);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 16})
    @DisplayName("the routes of segments-N have N segments")
    void length(int segments) {
        for (Entry entry : Tables.of("segments-" + segments)) {
            assertEquals(segments, entry.segments().size());
        }
    }

    @Test
    @DisplayName("a router that finds another route is refused")
    void wrongRoute() {
        List<Entry> table = Tables.of("github");
        Found other = new Found(table.getFirst(), Map.of());
        refused(table, (method, path) -> other);
    }

    @Test
    @DisplayName("a router that forgets the parameters is refused")
    void wrongParameters() {
        List<Entry> table = Tables.of("github");
        Finder right = Finders.of("ours", table);
        refused(table, (method, path) ->
                new Found(right.find(method, path).entry(), Map.of()));
    }

    @Test
    @DisplayName("a router that finds nothing is refused")
    void nothing() {
        refused(Tables.of("github"), (method, path) -> null);
    }

    private static void refused(List<Entry> table, Finder wrong) {
        var refusal = assertThrows(IllegalStateException.class,
                () -> Check.finds(wrong, Sample.of(table)));
        assertTrue(refusal.getMessage().contains("expected Found"));
    }
}
