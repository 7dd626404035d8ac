package book;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;

/**
 * The README has one program, to be run in place of the Main.java that stands
 * at the end of the book, and shows what it does.
 */
final class Readme {
    private Readme() {
    }

    /** The README as a page that is typed in after the last one. */
    static Chapter read(Page page, String part) {
        List<Block> blocks = new ArrayList<>();
        for (Node node : page.nodes()) {
            if (node instanceof FencedCodeBlock fence) {
                add(fence, page.place(node), blocks);
            }
        }
        Section section = new Section("README", page.place(1), blocks);
        Chapter chapter = new Chapter(part, page, List.of(section));
        int programs = chapter.blocks(Block.WholeFile.class).size();
        int transcripts = chapter.blocks(Block.Console.class).size();
        if (programs != 1 || transcripts == 0) {
            throw page.place(1).problem("There are " + programs + " java blocks"
                    + " and " + transcripts + " console blocks. Show one"
                    + " program, and what it does.");
        }
        return chapter;
    }

    private static void add(
            FencedCodeBlock fence, Place place, List<Block> blocks) {
        String text = fence.getLiteral();
        switch (fence.getInfo()) {
            case "java" -> blocks.add(new Block.WholeFile(
                    place, "Main.java", false, text));
            case "console" -> blocks.add(new Block.Console(
                    place, text.lines().toList()));
            case "text" -> { }
            default -> throw place.problem("In the README a block is java,"
                    + " console or text.");
        }
    }
}
