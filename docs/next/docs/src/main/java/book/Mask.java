package book;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Compares what is printed with what the text shows, where {@code …} stands
 * for any text within a line, and alone on a line for any number of lines.
 */
final class Mask {
    private static final String ANY = "…";

    private Mask() {
    }

    static boolean matches(List<String> shown, List<String> printed) {
        if (shown.isEmpty()) {
            return printed.isEmpty();
        }
        List<String> rest = shown.subList(1, shown.size());
        if (shown.getFirst().equals(ANY)) {
            return IntStream.rangeClosed(0, printed.size()).anyMatch(
                    i -> matches(rest, printed.subList(i, printed.size())));
        }
        return !printed.isEmpty()
                && line(shown.getFirst(), printed.getFirst())
                && matches(rest, printed.subList(1, printed.size()));
    }

    /** How many printed lines the shown ones are; the fewest that will do. */
    static OptionalInt start(List<String> shown, List<String> printed) {
        return IntStream.rangeClosed(0, printed.size())
                .filter(count -> matches(shown, printed.subList(0, count)))
                .findFirst();
    }

    static boolean line(String shown, String printed) {
        return pattern(shown).matcher(printed).matches();
    }

    /** What the last {@code …} within a line stood for. */
    static Optional<String> lastMasked(
            List<String> shown, List<String> printed) {
        return shown.reversed().stream()
                .filter(line -> line.contains(ANY) && !line.equals(ANY))
                .flatMap(line -> masked(pattern(line), printed))
                .findFirst();
    }

    private static Stream<String> masked(
            Pattern pattern, List<String> printed) {
        return printed.stream().map(pattern::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(matcher.groupCount()));
    }

    private static Pattern pattern(String shown) {
        return Pattern.compile(Stream.of(shown.split(ANY, -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("(.+)")));
    }
}
