package site;

import module java.base;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/** Reads and renders Markdown as GitHub does. */
final class Markdown {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    private Markdown() {
    }

    static Node parse(String text) {
        return PARSER.parse(text);
    }

    /** @param own what renders some kinds of nodes in our way */
    static String html(Node node,
            List<Function<HtmlNodeRendererContext, NodeRenderer>> own) {
        var builder = HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()));
        own.forEach(factory -> builder.nodeRendererFactory(factory::apply));
        return builder.build().render(node);
    }

    /** The words of a node, without any marks. */
    static String text(Node node) {
        return switch (node) {
            case Text text -> text.getLiteral();
            case Code code -> code.getLiteral();
            case SoftLineBreak _, HardLineBreak _ -> " ";
            default -> children(node).stream().map(Markdown::text)
                    .collect(Collectors.joining(
                            node.getFirstChild() instanceof Block ? " " : ""));
        };
    }

    /** The line of a block; the first one is 1. */
    static int line(Node block) {
        return block.getSourceSpans().getFirst().getLineIndex() + 1;
    }

    static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null;
                child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
