package testsupport;

import org.opentest4j.AssertionFailedError;

/**
 * The checks of an answer. One that fails tells what was sent, what came back
 * and what was wanted of it, in this order: the last line is read first.
 */
final class Wanted {
    private Wanted() {
    }

    static void status(int wanted, int came, String report) {
        if (wanted != came) {
            throw failure(report, "status " + wanted, "status " + came);
        }
    }

    /** All lines of a field, joined by a comma; an empty text if there are none. */
    static void field(String name, String wanted, String came, String report) {
        if (!wanted.equals(came)) {
            throw failure(report, field(name, wanted), field(name, came));
        }
    }

    static void body(String wanted, String came, String report) {
        if (!wanted.equals(came)) {
            throw failure(report, body(wanted, came), body(came, wanted));
        }
    }

    static void part(String part, String body, String report) {
        if (!body.contains(part)) {
            throw failure(report, "a body with \"" + Shown.of(part) + "\" in it", "not there");
        }
    }

    private static String field(String name, String value) {
        return value.isEmpty() ? "no field " + name : name + ": " + value;
    }

    private static String body(String body, String other) {
        return body.isEmpty() ? "no body"
                : "the body \"" + Shown.around(body, other) + "\"";
    }

    private static AssertionFailedError failure(String report, String wanted, String came) {
        return new AssertionFailedError(report + "\nWanted: " + wanted
                + "\nBut it is: " + came + "\n", wanted, came);
    }
}
