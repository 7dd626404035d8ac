package site;

import module java.base;
import framework.Html;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/**
 * Headings that can be linked to.
 *
 * @param anchors the names of the headings
 * @param about HTML that stands below the first one
 */
record Headings(HtmlNodeRendererContext context, Map<Node, String> anchors,
        String about) implements NodeRenderer {
    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Heading.class);
    }

    @Override
    public void render(Node node) {
        int level = ((Heading) node).getLevel();
        String anchor = Html.escape(anchors.get(node));
        var html = context.getWriter();
        html.line();
        html.raw("<h" + level + " id=\"" + anchor + "\">");
        Markdown.children(node).forEach(context::render);
        html.raw(level == 1 ? "</h1>\n" + about
                : " <a class=\"anchor\" href=\"#" + anchor + "\""
                        + " aria-label=\"Link to this section\">§</a></h"
                        + level + ">");
        html.line();
    }
}
