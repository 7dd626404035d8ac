package book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * One Markdown file.
 *
 * @param name its path from the root of the repository, with slashes
 */
public record Page(Path file, String name, String text, Node document) {
    /** The section of what stands before the first heading. */
    private static final String TOP = "top of the page";

    static Page read(Path root, Path file) throws IOException {
        String text = Files.readString(file);
        Parser parser = Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .build();
        return new Page(file, Sources.slashes(root.relativize(file)), text,
                parser.parse(text));
    }

    /** Whether it stands on the shelf, beside the main line. */
    public boolean isShelf() {
        return name.startsWith("docs/shelf/");
    }

    /** Everything in the page, in the order in which it is read. */
    List<Node> nodes() {
        return below(document);
    }

    /** Everything inside a node, in the order in which it is read. */
    static List<Node> below(Node parent) {
        List<Node> nodes = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null;
                child = child.getNext()) {
            nodes.add(child);
            nodes.addAll(below(child));
        }
        return nodes;
    }

    Place place(Node node) {
        Node top = node;
        while (!(top.getParent() instanceof Document)) {
            top = top.getParent();
        }
        return new Place(name, section(top), line(node));
    }

    /** A line of this page; the first one is 1. */
    Place place(int line) {
        String section = TOP;
        for (Node node : nodes()) {
            if (isSection(node) && line(node) <= line) {
                section = text(node);
            }
        }
        return new Place(name, section, line);
    }

    /** Whether a section starts here: a heading of the two highest levels. */
    static boolean isSection(Node node) {
        return node instanceof Heading heading && heading.getLevel() <= 2;
    }

    /** The words of a node; code keeps its backticks. */
    static String text(Node parent) {
        StringBuilder words = new StringBuilder();
        for (Node node : below(parent)) {
            words.append(switch (node) {
                case Text text -> text.getLiteral();
                case Code code -> "`" + code.getLiteral() + "`";
                case SoftLineBreak _, HardLineBreak _ -> " ";
                default -> "";
            });
        }
        return words.toString();
    }

    private static String section(Node top) {
        for (Node node = top; node != null; node = node.getPrevious()) {
            if (isSection(node)) {
                return text(node);
            }
        }
        return TOP;
    }

    private static int line(Node node) {
        return node.getSourceSpans().getFirst().getLineIndex() + 1;
    }
}
