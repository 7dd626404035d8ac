package testsupport;

import java.util.ArrayList;
import java.util.List;

/** What happened during this test, to be told if it fails. */
final class Evidence {
    /** With this begins the report of an exchange. */
    static final String SENT = "Sent:\n";

    private static volatile String exchange = "";
    private static volatile Throwable logged;

    private Evidence() {
    }

    /** A new test begins. */
    static void clear() {
        exchange = "";
        logged = null;
        Program.markAll();
    }

    /** What was sent last, and what came back. */
    static void keep(String report) {
        exchange = report;
    }

    /** What was logged last in this JVM; rather what our code has thrown. */
    static void keep(Throwable failure) {
        if (logged == null || !Thrown.own(failure).isEmpty()) {
            logged = failure;
        }
    }

    static String exchange() {
        return exchange;
    }

    /**
     * The exceptions of the code under test, here and in a program. What is
     * printed comes a little after the connection was closed.
     */
    static String failures() throws InterruptedException {
        String told = failuresNow();
        for (int tries = 0; told.isEmpty() && tries < 10; tries++) {
            Thread.sleep(30);
            told = failuresNow();
        }
        return told;
    }

    private static String failuresNow() {
        List<String> told = new ArrayList<>();
        Throwable here = logged;
        if (here != null) {
            told.add(Thrown.show("The log says:", Thrown.lines(here)));
        }
        told.addAll(Program.complaints());
        return String.join("", told);
    }
}
