package book;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;

/** A term is bold where it is defined, and nowhere else. */
final class Terms {
    private Terms() {
    }

    /** Checks all bold terms of a book; how many there are. */
    static int check(List<Page> pages) {
        Map<String, Place> defined = new TreeMap<>();
        for (Page page : pages) {
            for (Node node : page.nodes()) {
                if (node instanceof StrongEmphasis bold) {
                    define(defined, Page.text(bold), page.place(bold));
                }
            }
        }
        return defined.size();
    }

    private static void define(
            Map<String, Place> defined, String term, Place place) {
        Place first = defined.putIfAbsent(term.toLowerCase(Locale.ROOT), place);
        if (first != null) {
            throw place.problem("\"" + term + "\" is bold at " + first
                    + " already. A term is bold once, where it is defined.");
        }
    }
}
