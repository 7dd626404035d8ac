package book;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Tells which blocks a piece of a page is: mostly one, or none. */
final class Reader {
    private static final String NOT_YET = "This does not compile yet";
    private static final Pattern PATH =
            Pattern.compile("`([\\w/.-]+\\.(?:java|html|css|js))`");
    private static final Pattern DELETE =
            Pattern.compile("\\bDelete " + PATH + "\\.");

    /** Text right behind a summary: to Markdown, all of it is HTML. */
    private static final Pattern SWALLOWED =
            Pattern.compile("</summary>\\s*[^\\s<]");

    private final Page page;

    Reader(Page page) {
        this.page = page;
    }

    List<Block> blocks(Node node) {
        return switch (node) {
            case FencedCodeBlock fence -> List.of(fence(fence));
            case Paragraph paragraph -> paragraph(paragraph);
            case IndentedCodeBlock code -> throw page.place(code).problem(
                    "Code is indented here. Put it between fences that say"
                    + " what kind it is.");
            case HtmlBlock html when html.getLiteral().contains("```") ->
                    throw page.place(html).problem("A fence inside HTML is not"
                            + " read as one. Leave an empty line before it.");
            case HtmlBlock html when SWALLOWED.matcher(html.getLiteral())
                    .find() -> throw page.place(html).problem("This is not read"
                            + " as Markdown. Leave an empty line after"
                            + " </summary>.");
            default -> List.of();
        };
    }

    private Block fence(FencedCodeBlock fence) {
        Place place = page.place(fence);
        String text = fence.getLiteral();
        // A missing end is noticed at the next fence, or at the last line.
        if (fence.getClosingFenceLength() == null || text.contains("\n```")) {
            throw place.problem("This block never ends. Close its fence.");
        }
        return switch (fence.getInfo()) {
            case "java", "html", "css", "javascript" -> wholeFile(fence);
            case "diff" -> new Block.Edit(place, path(fence), lines(text));
            case "console" -> new Block.Console(place, lines(text));
            case "java illustration" -> new Block.Illustration(place, text);
            case "java outline" -> new Block.Outline(place, text);
            case "python", "http", "text", "mermaid" ->
                    new Block.Shown(place, fence.getInfo(), text);
            default -> throw place.problem("The kind \"" + fence.getInfo()
                    + "\" is unknown. Use java, diff, html, css, javascript,"
                    + " java illustration, java outline, console, python, http,"
                    + " text or mermaid.");
        };
    }

    private Block wholeFile(FencedCodeBlock fence) {
        String path = path(fence);
        String before = Page.text(fence.getPrevious());
        boolean isNew = before.contains("New file `" + path + "`")
                || before.contains("new file `" + path + "`");
        boolean isFull = before.contains("`" + path + "` now reads in full");
        if (isNew == isFull) {
            throw page.place(fence).problem("Say either: New file `" + path
                    + "`: or: `" + path + "` now reads in full:");
        }
        return new Block.WholeFile(
                page.place(fence), path, isNew, fence.getLiteral());
    }

    /** The file that the paragraph before a block names. */
    private String path(FencedCodeBlock fence) {
        String before = fence.getPrevious() instanceof Paragraph paragraph
                ? Page.text(paragraph) : "";
        List<String> paths = PATH.matcher(before).results()
                .map(match -> match.group(1)).toList();
        if (paths.size() != 1 || !before.endsWith(":")) {
            throw page.place(fence).problem("It is not said which file this"
                    + " is. The paragraph before it must name one file in"
                    + " backticks, and end in a colon. It reads: " + before);
        }
        return inside(page.place(fence), paths.getFirst());
    }

    private List<Block> paragraph(Paragraph paragraph) {
        String text = Page.text(paragraph);
        Place place = page.place(paragraph);
        List<Block> blocks = new ArrayList<>();
        DELETE.matcher(text).results().forEach(delete -> blocks.add(
                new Block.Delete(place, inside(place, delete.group(1)))));
        if (text.split("\\bDelete `", -1).length - 1 != blocks.size()) {
            throw place.problem("This deletes nothing. Write one sentence a"
                    + " file, as in: Delete `framework/Old.java`.");
        }
        if (text.contains(NOT_YET)) {
            blocks.add(new Block.NotYet(place));
        } else if (text.contains("not compile yet")) {
            throw place.problem("Say it in these words: " + NOT_YET);
        }
        return blocks;
    }

    /** A path must not lead out of the reader's folder. */
    private static String inside(Place place, String path) {
        if (path.startsWith("/") || List.of(path.split("/")).contains("..")) {
            throw place.problem("`" + path + "` is not in the reader's folder."
                    + " Start from there.");
        }
        return path;
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }
}
