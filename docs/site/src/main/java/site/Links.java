package site;

import module java.base;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/**
 * Turns the links of a page: those to other pages lead to their addresses,
 * those to what is not in the book are plain words, and a file's name leads to
 * the file.
 */
final class Links extends AbstractVisitor {
    private static final Pattern FILE =
            Pattern.compile("[\\w/.-]+\\.(?:java|html|css|js)");

    private static final Pattern HTML =
            Pattern.compile("\\b((?:href|src|srcset)=\")([^\"]*)\"");

    private final String file;
    private final String address;
    private final BiFunction<Integer, String, Optional<String>> code;

    /**
     * @param file the page's path in the repository
     * @param code the address of the file that is meant at a line by a name
     */
    Links(String file, BiFunction<Integer, String, Optional<String>> code) {
        this.file = file;
        this.address = Address.of(file).orElseThrow();
        this.code = code;
    }

    @Override
    public void visit(Heading heading) {
        // A heading is linked to as a whole.
    }

    @Override
    public void visit(Image image) {
        image.setDestination(turned(image.getDestination()).orElseThrow());
    }

    @Override
    public void visit(HtmlBlock html) {
        html.setLiteral(turnedHtml(html.getLiteral()));
    }

    @Override
    public void visit(HtmlInline html) {
        html.setLiteral(turnedHtml(html.getLiteral()));
    }

    private String turnedHtml(String html) {
        return HTML.matcher(html).replaceAll(link ->
                Matcher.quoteReplacement(link.group(1)
                        + turned(link.group(2)).orElse("#") + '"'));
    }

    @Override
    public void visit(Link link) {
        Optional<String> turned = turned(link.getDestination());
        if (turned.isPresent()) {
            link.setDestination(turned.get());
        } else {
            Markdown.children(link).forEach(link::insertBefore);
            link.unlink();
        }
    }

    private Optional<String> turned(String destination) {
        if (destination.startsWith("#") || URI.create(destination).isAbsolute()) {
            return Optional.of(destination);
        }
        String anchor = destination.contains("#")
                ? destination.substring(destination.indexOf('#')) : "";
        return Address.of(Address.resolve(file, destination))
                .map(to -> Address.relative(address, to) + anchor);
    }

    @Override
    public void visit(Code name) {
        String text = name.getLiteral();
        if (FILE.matcher(text).matches()) {
            code.apply(lineOf(name), text).ifPresent(to -> {
                Link link = new Link(Address.relative(address, to), null);
                name.insertBefore(link);
                link.appendChild(name);
            });
        }
    }

    private static int lineOf(Node inline) {
        Node node = inline;
        while (!(node instanceof Block block)
                || block.getSourceSpans().isEmpty()) {
            node = node.getParent();
        }
        return Markdown.line(node);
    }
}
