package site;

import module java.base;
import framework.Html;

/** What stands around each page: the contents, the search, what comes next. */
final class Frame {
    static final String TITLE = "How to make a web framework, in Java";

    private final String template;
    private final Library library;

    Frame(Library library) throws IOException {
        this.template = Assets.text("page.html");
        this.library = library;
    }

    /**
     * A whole page.
     *
     * @param address where it will be
     * @param title in plain text
     * @param main its own HTML
     * @param onThisPage HTML about its sections, or nothing
     */
    String around(String address, String title, String main,
            String onThisPage) {
        Map<String, String> parts = Map.of(
                "title", Html.escape(title.equals(TITLE)
                        ? TITLE : title + " · " + TITLE),
                "root", Address.toRoot(address),
                "contents", contents(address),
                "main", main,
                "sections", onThisPage,
                "scripts", main.contains("class=\"mermaid\"")
                        ? script(address, "mermaid.min.js")
                                + script(address, "diagrams.js") : "");
        return Pattern.compile("\\{\\{(\\w+)}}").matcher(template).replaceAll(
                part -> Matcher.quoteReplacement(parts.get(part.group(1))));
    }

    private static String script(String address, String name) {
        return "<script defer src=\"" + Address.relative(
                address, "assets/" + name) + "\"></script>\n";
    }

    private String contents(String address) {
        return "<h2>Main line</h2>\n" + list(address, library.mainLine())
                + "<h2>Shelf</h2>\n" + list(address, library.shelf())
                + "<h2>About</h2>\n<ul>\n"
                + link(address, "how-to-read.html", "How to read it")
                + link(address, "performance.html", "How fast is it?")
                + link(address, "writing.html", "How a page is written")
                + link(address, "readme.html", "The repository")
                + "</ul>\n";
    }

    private static String list(String address, List<Prose> pages) {
        return pages.stream()
                .map(page -> link(address, page.address(), page.title()))
                .collect(Collectors.joining("", "<ol>\n", "</ol>\n"));
    }

    private static String link(String from, String to, String title) {
        return "<li><a href=\"" + Address.relative(from, to) + "\""
                + (from.equals(to) ? " aria-current=\"page\"" : "") + ">"
                + Html.escape(title) + "</a></li>\n";
    }
}
