package book;

import java.util.Map;
import java.util.TreeMap;

/** Counts what has been checked, so that nothing is skipped unseen. */
public final class Tally {
    private final Map<String, Integer> counts = new TreeMap<>();

    public void add(String what, int number) {
        counts.merge(what, number, Integer::sum);
    }

    public int of(String what) {
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
