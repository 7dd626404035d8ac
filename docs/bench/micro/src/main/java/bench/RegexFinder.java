package bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A list of regular expressions, tried in turn: what a hand would write. */
final class RegexFinder implements Finder {
    private final List<Compiled> table;

    private record Compiled(Entry entry, Pattern pattern, List<String> names) {
    }

    RegexFinder(List<Entry> table) {
        this.table = table.stream().map(RegexFinder::compile).toList();
    }

    private static Compiled compile(Entry entry) {
        String regex = entry.segments().stream()
                .map(segment -> Entry.isParameter(segment)
                        ? "/([^/]+)"
                        : "/" + Pattern.quote(segment))
                .collect(Collectors.joining());
        return new Compiled(entry, Pattern.compile(regex), entry.names());
    }

    @Override
    public Found find(String method, String path) {
        for (Compiled route : table) {
            if (route.entry.method().equals(method)) {
                Matcher matcher = route.pattern.matcher(path);
                if (matcher.matches()) {
                    return found(route, matcher);
                }
            }
        }
        return null;
    }

    private static Found found(Compiled route, Matcher matcher) {
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < route.names.size(); i++) {
            parameters.put(route.names.get(i), matcher.group(i + 1));
        }
        return new Found(route.entry, parameters);
    }
}
