package site;

import module java.base;
import book.Block;
import book.Chapter;
import framework.Html;
import org.commonmark.node.Node;

/** The HTML of all pages that somebody has written. */
final class Pages {
    private final Library library;
    private final Steps steps;
    private final Frame frame;

    Pages(Library library, Steps steps, Frame frame) {
        this.library = library;
        this.steps = steps;
        this.frame = frame;
    }

    String page(Prose page) {
        Map<Integer, Block> blocks = new HashMap<>();
        page.chapter().stream().flatMap(Chapter::blocks)
                .forEach(block -> blocks.put(block.place().line(), block));
        page.tree().accept(new Links(page.file(), (line, path) ->
                page.chapter().flatMap(it -> steps.at(it, line, path))
                        .map(Steps.Version::address)));
        // A corner of a table that is empty is no heading to a screen reader.
        String html = Markdown.html(page.tree(), List.of(
                context -> new CodeBlocks(context, blocks, block ->
                        page.chapter().flatMap(it -> steps.after(it, block))
                                .map(version -> Address.relative(
                                        page.address(), version.address()))),
                context -> new Headings(context, page.anchors(), about(page))))
                .replace("<th></th>", "<td></td>");
        return frame.around(page.address(), page.title(),
                html + turn(page), sections(page));
    }

    private String about(Prose page) {
        int place = library.mainLine().indexOf(page) + 1;
        if (page.chapter().isEmpty()
                || page.file().startsWith("docs/solutions/")) {
            return "";
        }
        return "<p class=\"about\">"
                + (place > 0 ? "Main line, page " + place + " of "
                        + library.mainLine().size() : "From the shelf")
                + " · about " + library.minutes(page) + " minutes</p>\n";
    }

    private static String sections(Prose page) {
        String links = page.headings(2).map(heading -> "<li><a href=\"#"
                        + Html.escape(page.anchors().get(heading)) + "\">"
                        + Html.escape(Markdown.text(heading)) + "</a></li>\n")
                .collect(Collectors.joining());
        return links.isEmpty() ? "" : "<nav class=\"sections\""
                + " aria-label=\"On this page\">\n<h2>On this page</h2>\n<ul>\n"
                + links + "</ul>\n</nav>";
    }

    /** Links to the page before and to the one after. */
    private String turn(Prose page) {
        List<Prose> order = library.inOrder();
        int place = order.indexOf(page);
        if (place < 0) {
            return "";
        }
        return "<nav class=\"turn\" aria-label=\"Other pages\">\n"
                + (place == 0 ? turn(page, "index.html", "prev", "Contents")
                        : turn(page, order.get(place - 1), "prev"))
                + (place == order.size() - 1 ? ""
                        : turn(page, order.get(place + 1), "next"))
                + "</nav>\n";
    }

    private static String turn(Prose from, Prose to, String relation) {
        return turn(from, to.address(), relation, to.title());
    }

    private static String turn(
            Prose from, String to, String relation, String title) {
        return "<a rel=\"" + relation + "\" href=\""
                + Address.relative(from.address(), to) + "\"><small>"
                + (relation.equals("prev") ? "Before" : "Next")
                + "</small> " + Html.escape(title) + "</a>\n";
    }

    /** The first page: what the book is, and all that is in it. */
    String cover() {
        String start = library.mainLine().getFirst().address();
        String main = "<h1>" + Frame.TITLE + "</h1>\n"
                + introduction()
                + "<p class=\"begin\"><a href=\"" + start
                + "\">Begin with page one</a> <a href=\"how-to-read.html\">How"
                + " to read it</a></p>\n"
                + "<h2 id=\"main-line\">The main line</h2>\n"
                + "<p>" + library.mainLine().size()
                + " pages, in this order.</p>\n"
                + entries(library.mainLine(), "ol")
                + "<h2 id=\"shelf\">The shelf</h2>\n"
                + "<p>Pages that stand alone: read what you need, in any"
                + " order.</p>\n"
                + entries(library.shelf(), "ul");
        return frame.around("index.html", Frame.TITLE, main, "");
    }

    /** The README's first paragraph, but for what leads to its example. */
    private String introduction() {
        Node readme = library.all().stream()
                .filter(page -> page.file().equals("README.md"))
                .findFirst().orElseThrow().tree();
        String text = Markdown.text(Markdown.children(readme).get(1));
        return "<p>" + Html.escape(text.substring(
                0, text.lastIndexOf(". ") + 1)) + "</p>\n";
    }

    private String entries(List<Prose> pages, String list) {
        return pages.stream().map(page -> "<li><a href=\"" + page.address()
                        + "\">" + Html.escape(page.title())
                        + "</a> <span class=\"minutes\">" + library.minutes(page)
                        + " min</span><br>"
                        + Html.escape(library.about(page))
                        + "</li>\n")
                .collect(Collectors.joining("", "<" + list
                        + " class=\"entries\">\n", "</" + list + ">\n"));
    }

    /** A file as it is after a step. */
    String code(Steps.Version version) {
        Prose page = library.of(version.chapter());
        String address = version.address();
        String place = Address.relative(address, page.address()) + "#"
                + page.anchorAt(version.block().place().line());
        String main = "<h1 class=\"path\">" + Html.escape(version.path())
                + "</h1>\n<p class=\"about\">As it is in <a href=\""
                + Html.escape(place) + "\">" + Html.escape(page.title() + ": "
                        + version.block().place().section().replace("`", ""))
                + "</a></p>\n"
                + CodeBlocks.figure("code",
                        CodeBlocks.language(version.path()), version.path(),
                        "", CodeBlocks.lines(version.text(), version.added()));
        return frame.around(address, version.path(), main, "");
    }
}
