package site;

import module java.base;
import book.Block;
import framework.Html;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/**
 * Blocks of code by what they are in the book: a file, an edit, a transcript,
 * a diagram, or something to look at.
 *
 * @param blocks the book's blocks by their lines
 * @param whole where the whole file is that a block has changed
 */
record CodeBlocks(HtmlNodeRendererContext context, Map<Integer, Block> blocks,
        Function<Block, Optional<String>> whole) implements NodeRenderer {

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(FencedCodeBlock.class, IndentedCodeBlock.class);
    }

    @Override
    public void render(Node node) {
        var html = context.getWriter();
        html.line();
        html.raw(node instanceof FencedCodeBlock fence
                ? html(fence)
                : figure("code", "", "Commands", "", plain(
                        ((IndentedCodeBlock) node).getLiteral())));
        html.line();
    }

    private String html(FencedCodeBlock fence) {
        return switch (blocks.get(Markdown.line(fence))) {
            case Block.Edit edit -> figure("code edit", language(edit.path()),
                    "Edit of " + edit.path(),
                    caption(edit.path(), linkToWhole(edit)),
                    edit(edit.lines()));
            case Block.WholeFile file -> figure("code",
                    language(file.path()), file.path(),
                    caption(file.path(), ""), plain(file.text()));
            case null, default -> other(fence.getInfo(), fence.getLiteral());
        };
    }

    private static String other(String info, String text) {
        // What cannot be run in a test is text, and looks the same.
        String language = text.startsWith("$ ") ? "console" : info.split(" ")[0];
        return switch (language) {
            case "console" -> figure("terminal", "", "Terminal", "",
                    console(text.lines().toList()));
            case "mermaid" -> "<pre class=\"mermaid\">"
                    + Html.escape(text) + "</pre>";
            default -> figure("code", language, "Code", "", plain(text));
        };
    }

    private String linkToWhole(Block edit) {
        return whole.apply(edit).map(address -> " <a class=\"whole\" href=\""
                        + Html.escape(address) + "\">Whole file</a>")
                .orElse("");
    }

    private static String caption(String path, String link) {
        return "<figcaption><span class=\"file\">" + Html.escape(path)
                + "</span>" + link + "</figcaption>";
    }

    /**
     * A block of code.
     *
     * @param name what it is called by those who cannot see it
     * @param caption HTML that stands above it
     */
    static String figure(String kind, String language, String name,
            String caption, String lines) {
        return "<figure class=\"" + kind + "\">" + caption
                + "<pre tabindex=\"0\" role=\"group\" aria-label=\""
                + Html.escape(name) + "\"><code data-language=\""
                + Html.escape(language) + "\">" + lines
                + "</code></pre></figure>";
    }

    static String language(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static String plain(String text) {
        return lines(text, Set.of());
    }

    /** @param added the places of those lines that are new, from 0 */
    static String lines(String text, Set<Integer> added) {
        List<String> lines = text.lines().toList();
        return IntStream.range(0, lines.size())
                .mapToObj(place -> line(
                        added.contains(place) ? "add" : "", lines.get(place)))
                .collect(Collectors.joining());
    }

    private static String edit(List<String> lines) {
        return lines.stream().map(line -> {
            char mark = line.isEmpty() ? ' ' : line.charAt(0);
            return line(mark == '+' ? "add" : mark == '-' ? "del" : "",
                    line.isEmpty() ? "" : line.substring(1));
        }).collect(Collectors.joining());
    }

    private static String console(List<String> lines) {
        StringBuilder html = new StringBuilder();
        boolean goesOn = false;
        for (String line : lines) {
            boolean typed = goesOn || line.startsWith("$ ");
            goesOn = typed && line.endsWith("\\");
            html.append(line(typed ? "typed" : "", line));
        }
        return html.toString();
    }

    private static String line(String kind, String text) {
        return "<span class=\"" + ("line " + kind).strip() + "\">"
                + Html.escape(text) + "\n</span>";
    }
}
