package book;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** The names that GitHub gives to the headings of a page. */
final class Anchors {
    private Anchors() {
    }

    static List<String> of(Page page) {
        IdGenerator names = IdGenerator.builder().build();
        List<String> anchors = new ArrayList<>();
        for (Node node : page.nodes()) {
            if (node instanceof Heading heading) {
                anchors.add(names.generateId(Page.text(heading)));
            }
        }
        return anchors;
    }
}
