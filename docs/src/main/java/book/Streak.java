package book;

import java.util.Optional;

/** How many edits in a row leave code that does not compile. */
final class Streak {
    static final int MOST = 3;

    private int now;
    private int longest;
    /** Where the longest one began. */
    private Optional<Place> start = Optional.empty();
    private Optional<Place> begun = Optional.empty();

    /** An edit, and whether the code compiles after it. */
    void add(Place edit, boolean compiles) {
        now = compiles ? 0 : now + 1;
        begun = now == 1 ? Optional.of(edit) : begun;
        if (now > longest) {
            longest = now;
            start = begun;
        }
    }

    int longest() {
        return longest;
    }

    /** Checks that a reader is never lost for long. */
    void check() {
        if (longest > MOST) {
            throw start.orElseThrow().problem("From here on, " + longest
                    + " edits in a row leave code that does not compile; the"
                    + " limit is " + MOST + ". Put them in another order, or"
                    + " make one of several.");
        }
    }

    @Override
    public String toString() {
        return "longest run of edits that do not compile: " + longest
                + start.map(place -> ", from line " + place.line()).orElse("");
    }
}
