package book;

import java.util.List;
import java.util.Optional;
import org.commonmark.node.Link;
import org.commonmark.node.Paragraph;

/**
 * What a page of the shelf says must be read before it, in fixed words:
 * "Before this page: the main line and [A hostile client](hostile-client.md)."
 *
 * @param pages the names of the pages it links to
 * @param wholeShelf whether it needs all of the shelf that stands before it
 */
record Needs(List<String> pages, boolean wholeShelf) {
    private static final String WORDS = "Before this page: ";
    private static final String MAIN_LINE = WORDS + "the main line";
    private static final String WHOLE = MAIN_LINE + " and the whole shelf.";

    /** What a page needs; a page of the main line says nothing of it. */
    static Needs of(Page page) {
        Optional<Paragraph> paragraph = page.nodes().stream()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .filter(node -> Page.text(node).startsWith(WORDS))
                .findFirst();
        if (!page.isShelf()) {
            paragraph.ifPresent(node -> {
                throw page.place(node).problem("A page of the main line needs"
                        + " the pages before it. Take this out.");
            });
            return new Needs(List.of(), false);
        }
        return read(page, paragraph.orElseThrow(() -> page.place(1).problem(
                "It is not said what must be read first. Write a paragraph: "
                + MAIN_LINE + ". Or: " + MAIN_LINE
                + " and [A page](its-file.md).")));
    }

    private static Needs read(Page page, Paragraph paragraph) {
        String text = Page.text(paragraph);
        List<String> pages = Page.below(paragraph).stream()
                .filter(Link.class::isInstance)
                .map(node -> ((Link) node).getDestination())
                .map(link -> link.replaceAll("\\.md(#.*)?$", ""))
                .toList();
        boolean whole = text.equals(WHOLE);
        boolean mainLine = text.equals(MAIN_LINE + ".");
        if (!whole && mainLine != pages.isEmpty()
                || !text.startsWith(MAIN_LINE)) {
            throw page.place(paragraph).problem("Say one of: " + MAIN_LINE
                    + ". " + MAIN_LINE + " and [A page](its-file.md). "
                    + WHOLE);
        }
        return new Needs(pages, whole);
    }
}
