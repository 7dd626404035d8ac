package book;

import java.util.Map;
import java.util.TreeMap;

/** Counts what has been checked, so that nothing is skipped unseen. */
final class Tally {
    private final Map<String, Integer> counts = new TreeMap<>();

    void add(String what, int number) {
        counts.merge(what, number, Integer::sum);
    }

    int of(String what) {
        return counts.getOrDefault(what, 0);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        counts.forEach((what, number) -> text.append(
                text.isEmpty() ? "" : ", ").append(number + " " + what));
        return text.toString();
    }
}
