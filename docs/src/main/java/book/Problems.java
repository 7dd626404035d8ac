package book;

import java.io.PrintStream;

/** Says all that is wrong, not only the first of it. */
final class Problems {
    /** One thing to be checked. */
    interface Check {
        void run() throws Exception;
    }

    private final PrintStream out;
    private int count;

    Problems(PrintStream out) {
        this.out = out;
    }

    /** Checks something, and goes on if it is wrong. */
    void check(Check check) {
        try {
            check.run();
        } catch (Problem problem) {
            count++;
            out.println(problem.getMessage() + "\n");
        } catch (Exception failure) {
            count++;
            out.println(failure + "\n");
        }
    }

    int count() {
        return count;
    }
}
