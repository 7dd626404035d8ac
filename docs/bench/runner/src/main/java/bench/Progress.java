package bench;

import java.io.PrintStream;

/** Says how far it is, on one line that is written again and again. */
final class Progress {
    private static final PrintStream OUT = System.out;

    private final int steps;
    private int done;

    Progress(int steps) {
        this.steps = steps;
    }

    void step(String what) {
        done++;
        String line = "[%d/%d] %s".formatted(done, steps, what);
        if (System.console() == null) {
            OUT.println(line);
        } else {
            // To the start of the line, and clear what is left of the old one.
            OUT.print("\r\033[K" + line);
        }
    }
}
