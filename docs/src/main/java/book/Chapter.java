package book;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.node.Node;

/** A chapter, or the solution of an exercise: both are read the same way. */
public record Chapter(Page page, List<Section> sections) {

    public static Chapter read(Path root, Path file) throws IOException {
        Page page = Page.read(root, file);
        Reader reader = new Reader(page);
        List<Section> sections = new ArrayList<>();
        for (Node node : page.nodes()) {
            if (Page.isSection(node)) {
                sections.add(new Section(Page.text(node), page.place(node),
                        new ArrayList<>()));
            } else {
                reader.blocks(node).forEach(block -> {
                    if (sections.isEmpty()) {
                        throw block.place().problem("This stands before the"
                                + " first heading. Put a heading above it.");
                    }
                    sections.getLast().blocks().add(block);
                });
            }
        }
        return new Chapter(page, sections);
    }

    /** The name of its file without the end, as in "part1-hello". */
    public String name() {
        return page.file().getFileName().toString().replace(".md", "");
    }

    /** Where a message about the chapter as a whole points to. */
    public Place end() {
        return sections.getLast().place();
    }

    public Stream<Block> blocks() {
        return sections.stream().flatMap(section -> section.blocks().stream());
    }
}
