package testsupport;

import java.io.IOException;
import org.junit.jupiter.api.function.Executable;

/** The check of an exercise: the part's program runs while it asks. */
public abstract class Exercise extends WithProgram {
    /**
     * Checks one wish.
     *
     * @param whatToDo a sentence for a reader whose program does not yet
     */
    protected static void expect(String whatToDo, Executable check)
            throws Throwable {
        try {
            check.execute();
        } catch (AssertionError | IOException failure) {
            // Not as its cause: that would print all of it twice.
            AssertionError told = new AssertionError(whatToDo
                    + "\nStart your program with java Main.java, and see for"
                    + " yourself:\n\n" + failure.getMessage().replace(
                            program.uri().toString(), "http://localhost:8000")
                    + (Program.isPartsOwn() ? "\n(This is the part's own code."
                    + " For yours, add -Dcode=/path/to/your/folder)" : ""));
            told.setStackTrace(failure.getStackTrace());
            throw told;
        }
    }
}
