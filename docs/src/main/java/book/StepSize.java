package book;

import java.util.List;

/** A step must be small enough to type and to understand. */
final class StepSize {
    private static final int LINES = 60;
    private static final int COLUMNS = 80;

    private StepSize() {
    }

    /** @param added the lines that are new in this block */
    static void check(Place place, List<String> added) {
        if (added.size() > LINES) {
            throw place.problem("This block has " + added.size() + " new lines;"
                    + " a step has at most " + LINES + ". Start with a skeleton"
                    + " that compiles, and let it grow.");
        }
        checkWidth(place, added);
    }

    static void checkWidth(Place place, List<String> lines) {
        for (String line : lines) {
            int columns = line.codePointCount(0, line.length());
            if (columns > COLUMNS) {
                throw place.problem("This line has " + columns + " columns;"
                        + " the limit is " + COLUMNS + ". Break it:\n" + line);
            }
        }
    }
}
