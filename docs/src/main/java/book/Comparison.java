package book;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Whether the text and the part are the same code, to the last byte. */
final class Comparison {
    private Comparison() {
    }

    /** Checks it; the place is where the chapter ends. */
    static void check(Place place, Sources text, Sources part) {
        StringBuilder differences = new StringBuilder();
        for (String path : paths(text, part)) {
            if (!text.text(path).equals(part.text(path))) {
                differences.append('\n').append(path).append('\n')
                        .append(difference(text, part, path));
            }
        }
        if (!differences.isEmpty()) {
            throw place.problem("The page does not end with the code that it"
                    + " should. Correct the text (-), or the code (+); to take"
                    + " the text's code: ./mvnw -q -pl docs compile"
                    + " exec:exec@write-back" + differences);
        }
    }

    private static String difference(Sources text, Sources part, String path) {
        if (part.text(path).isEmpty()) {
            return "is in the text only";
        }
        if (text.text(path).isEmpty()) {
            return "is in the code only";
        }
        String lines = Difference.show(lines(text, path), lines(part, path));
        return lines.isEmpty() ? "differs in how its lines end" : lines;
    }

    private static List<String> lines(Sources code, String path) {
        return code.text(path).orElse("").lines().toList();
    }

    /** The paths of all files of two folders. */
    static SortedSet<String> paths(Sources text, Sources part) {
        SortedSet<String> paths = new TreeSet<>(text.files().keySet());
        paths.addAll(part.files().keySet());
        return paths;
    }
}
