package testsupport;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An exception, in the few lines that lead to the mistake. */
final class Thrown {
    private static final int FRAMES = 3;

    /** Neither the JDK's, which names its module before a slash, nor the tests'. */
    private static final Pattern OWN = Pattern.compile("\\s+at (app//)?(?!"
            + "(testsupport|org|okhttp3|okio|kotlin|mockwebserver3)\\.)[^/]+\\(.*");
    private static final Pattern OF_A_TEST = Pattern.compile(
            "\\s+at (app//)?[\\w.]*(Test|Exercise)[.$].*");

    private Thrown() {
    }

    static List<String> lines(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString().lines().toList();
    }

    /**
     * The last exception in what was printed: its message, and where in the
     * code under test it was thrown. Empty if there is none, or if a test's own
     * handler has thrown it on purpose.
     */
    static String show(String title, List<String> printed) {
        int start = lastStart(printed);
        if (start < 0) {
            return "";
        }
        List<String> shown = new ArrayList<>(List.of(title, "  " + printed.get(start)));
        int frames = 0;
        for (String line : printed.subList(start + 1, printed.size())) {
            if (line.startsWith("Caused by: ")) {
                shown.add("  " + line);
                frames = 0;
            } else if (!line.startsWith("\t")) {
                break;
            } else if (OWN.matcher(line).matches() && frames++ < FRAMES) {
                shown.add("    " + line.strip().replace("app//", ""));
            }
        }
        boolean onPurpose = shown.size() > 2
                && OF_A_TEST.matcher(shown.get(2)).matches();
        return onPurpose ? "" : String.join("\n", shown) + "\n";
    }

    /** Where in the code under test it was thrown. */
    static String own(Throwable failure) {
        return lines(failure).stream().filter(line -> OWN.matcher(line).matches())
                .limit(FRAMES).map(line -> "    " + line.strip().replace("app//", ""))
                .collect(Collectors.joining("\n"));
    }

    private static int lastStart(List<String> printed) {
        for (int i = printed.size() - 2; i >= 0; i--) {
            String line = printed.get(i);
            if (printed.get(i + 1).startsWith("\tat ")
                    && !line.startsWith("\t") && !line.startsWith("Caused by: ")) {
                return i;
            }
        }
        return -1;
    }
}
