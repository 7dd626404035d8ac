package book;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.DeltaType;
import com.github.difflib.patch.Patch;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** How two texts differ. */
final class Difference {
    private static final int CONTEXT = 3;

    private Difference() {
    }

    /** The lines of the second that are not in the first. */
    static List<String> added(List<String> before, List<String> after) {
        return DiffUtils.diff(before, after).getDeltas().stream()
                .filter(delta -> delta.getType() != DeltaType.DELETE)
                .flatMap(delta -> delta.getTarget().getLines().stream())
                .toList();
    }

    /** As diff -u shows a file; nothing, if it is the same. */
    static List<String> unified(
            String path, Optional<String> before, Optional<String> after) {
        List<String> old = before.orElse("").lines().toList();
        List<String> now = after.orElse("").lines().toList();
        return UnifiedDiffUtils.generateUnifiedDiff(
                before.isEmpty() ? "/dev/null" : "a/" + path,
                after.isEmpty() ? "/dev/null" : "b/" + path,
                old, DiffUtils.diff(old, now), CONTEXT);
    }

    /** Lines with - are only in the first, lines with + in the second. */
    static String show(List<String> expected, List<String> actual) {
        return show(expected, actual, String::equals);
    }

    static String show(List<String> expected, List<String> actual,
            BiPredicate<String, String> same) {
        Patch<String> patch = DiffUtils.diff(expected, actual, same);
        List<String> lines = UnifiedDiffUtils.generateUnifiedDiff(
                "expected", "actual", expected, patch, CONTEXT);
        return String.join("\n", lines.stream().skip(2).toList());
    }
}
