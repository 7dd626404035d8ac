package site;

import module java.base;
import book.Block;
import book.Chapter;
import book.Page;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;

/**
 * A page as it is read.
 *
 * @param file its path in the repository
 * @param address its path in the book
 * @param chapter what it does to the reader's folder, if it does
 * @param anchors the names of its headings, as GitHub gives them
 */
record Prose(String file, String address, Optional<Chapter> chapter,
        Node tree, Map<Node, String> anchors) {
    private static final int WORDS_A_MINUTE = 200;
    private static final int LINES_A_MINUTE = 40;
    private static final int ROUND = 5;

    /** Text below one heading, for the search. */
    record Section(String title, String anchor, String text) { }

    static Prose of(Page page, Optional<Chapter> chapter) {
        Node tree = Markdown.parse(page.text());
        IdGenerator names = IdGenerator.builder().build();
        Map<Node, String> anchors = new IdentityHashMap<>();
        for (Node node : Markdown.children(tree)) {
            if (node instanceof Heading heading) {
                anchors.put(heading, names.generateId(Markdown.text(heading)));
            }
        }
        tree.accept(new Typography());
        return new Prose(page.name(), Address.of(page.name()).orElseThrow(),
                chapter, tree, anchors);
    }

    String title() {
        return headings(1).findFirst().map(Markdown::text).orElseThrow();
    }

    /** The headings of this level, in order. */
    Stream<Node> headings(int level) {
        return Markdown.children(tree).stream().filter(node ->
                node instanceof Heading heading && heading.getLevel() == level);
    }

    /** The name of the heading that a line stands below. */
    String anchorAt(int line) {
        return Markdown.children(tree).stream()
                .filter(anchors::containsKey)
                .filter(heading -> Markdown.line(heading) <= line)
                .reduce((_, last) -> last)
                .map(anchors::get).orElse("");
    }

    /**
     * How long it takes to read its numbered sections, but for what is folded
     * away there.
     */
    int minutes() {
        int words = 0;
        int folds = 0;
        boolean counts = false;
        for (Node node : Markdown.children(tree)) {
            switch (node) {
                case Heading heading when heading.getLevel() == 2 ->
                        counts = Markdown.text(node).matches("\\d.*");
                case HtmlBlock html -> folds += count(html, "<details")
                        - count(html, "</details");
                case BlockQuote _, FencedCodeBlock _, IndentedCodeBlock _,
                        TableBlock _ -> { }
                default -> words += counts && folds == 0
                        ? Markdown.text(node).split("\\s+").length : 0;
            }
        }
        double minutes = (double) words / WORDS_A_MINUTE
                + (double) typedLines() / LINES_A_MINUTE;
        return Math.max(ROUND, (int) Math.round(minutes / ROUND) * ROUND);
    }

    private static int count(HtmlBlock html, String tag) {
        return html.getLiteral().split(tag, -1).length - 1;
    }

    private long typedLines() {
        return chapter.stream().flatMap(Chapter::blocks)
                .flatMap(block -> switch (block) {
                    case Block.WholeFile file -> file.text().lines();
                    case Block.Edit edit -> edit.lines().stream()
                            .filter(line -> line.startsWith("+"))
                            .map(line -> line.substring(1));
                    default -> Stream.of();
                }).filter(line -> !line.isBlank()).count();
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        String title = title();
        String anchor = "";
        StringBuilder text = new StringBuilder();
        for (Node node : Markdown.children(tree)) {
            if (anchors.containsKey(node)) {
                sections.add(new Section(title, anchor, text.toString()));
                title = Markdown.text(node);
                anchor = anchors.get(node);
                text.setLength(0);
            } else {
                text.append(Markdown.text(node)).append(' ');
            }
        }
        sections.add(new Section(title, anchor, text.toString()));
        return sections.subList(1, sections.size());
    }
}
