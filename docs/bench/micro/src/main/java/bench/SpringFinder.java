package bench;

import java.util.Comparator;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPattern.PathMatchInfo;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Spring's path patterns, the most specific first. Spring MVC itself tries
 * them all and sorts those that match; a path without parameters it first
 * looks up in a map.
 */
final class SpringFinder implements Finder {
    private final List<Parsed> table;

    private record Parsed(Entry entry, PathPattern pattern) {
    }

    SpringFinder(List<Entry> table) {
        PathPatternParser parser = new PathPatternParser();
        this.table = table.stream()
                .map(entry -> new Parsed(entry, parser.parse(entry.pattern())))
                .sorted(Comparator.comparing(Parsed::pattern))
                .toList();
    }

    @Override
    public Found find(String method, String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        for (Parsed route : table) {
            if (route.entry.method().equals(method)) {
                PathMatchInfo match = route.pattern.matchAndExtract(parsed);
                if (match != null) {
                    return new Found(route.entry, match.getUriVariables());
                }
            }
        }
        return null;
    }
}
