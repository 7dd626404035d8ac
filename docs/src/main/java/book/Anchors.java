package book;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** The names that GitHub gives to the headings of a page. */
final class Anchors {
    private Anchors() {
    }

    static List<String> of(Page page) {
        List<String> anchors = new ArrayList<>();
        for (Node node : page.nodes()) {
            if (node instanceof Heading heading) {
                anchors.add(unique(of(Page.text(heading)), anchors));
            }
        }
        return anchors;
    }

    /** Letters, digits, hyphens and underscores stay; a space is a hyphen. */
    static String of(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    private static String unique(String anchor, List<String> taken) {
        String candidate = anchor;
        for (int i = 1; taken.contains(candidate); i++) {
            candidate = anchor + "-" + i;
        }
        return candidate;
    }
}
