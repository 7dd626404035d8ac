package bench;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown. All columns but the first hold figures. */
final class Table {
    private final List<String> lines = new ArrayList<>();
    private final int columns;

    Table(String... heads) {
        columns = heads.length;
        row(heads);
        lines.add("| --- |" + " ---: |".repeat(columns - 1));
    }

    Table row(String... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException("A row of another width");
        }
        lines.add("| " + String.join(" | ", cells) + " |");
        return this;
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }

    /** Three digits that count, and no more. */
    static String figure(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        if (value >= 100) {
            return "%,.0f".formatted(value);
        }
        return (value >= 10 ? "%.1f" : "%.2f").formatted(value);
    }
}
