package book;

import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;

/** Every picture says in words what it shows. */
final class Pictures {
    private static final String WITHOUT_WORDS = "<img(?![^>]*alt=\"[^\"])";

    private Pictures() {
    }

    /** Checks a page's pictures and diagrams; how many there are. */
    static int check(Page page) {
        int count = 0;
        for (Node node : page.nodes()) {
            boolean isPicture = switch (node) {
                case Image _ -> true;
                case FencedCodeBlock fence -> fence.getInfo().equals("mermaid");
                case HtmlBlock html -> html.getLiteral().contains("<img");
                case HtmlInline html -> html.getLiteral().startsWith("<img");
                default -> false;
            };
            if (isPicture && !hasWords(node)) {
                throw page.place(node).problem("This picture has no words for"
                        + " those who cannot see it. Give an image alt text,"
                        + " and a diagram accTitle and accDescr.");
            }
            count += isPicture ? 1 : 0;
        }
        return count;
    }

    private static boolean hasWords(Node node) {
        return switch (node) {
            case Image image -> !Page.text(image).isBlank();
            case FencedCodeBlock diagram ->
                    has(diagram.getLiteral(), "accTitle: *\\S")
                    && has(diagram.getLiteral(), "accDescr(: *\\S| *\\{)");
            case HtmlBlock html -> !has(html.getLiteral(), WITHOUT_WORDS);
            case HtmlInline html -> !has(html.getLiteral(), WITHOUT_WORDS);
            default -> false;
        };
    }

    private static boolean has(String text, String pattern) {
        return text.matches("(?s).*" + pattern + ".*");
    }
}
