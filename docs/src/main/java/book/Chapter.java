package book;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.node.Node;

/**
 * A page to be typed in, or the solution of an exercise: both are read the
 * same way.
 *
 * @param part the folder of the part that its code belongs to
 */
public record Chapter(String part, Page page, List<Section> sections) {

    static Chapter read(String part, Path root, Path file)
            throws IOException {
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
        if (sections.isEmpty()) {
            throw page.place(1).problem("There is no heading. Write one.");
        }
        return new Chapter(part, page, sections);
    }

    /** The name of its file without the end, as in "part1-hello". */
    public String name() {
        return page.file().getFileName().toString().replace(".md", "");
    }

    /** Its name among classes: part4-streams is Streams. */
    String className() {
        StringBuilder name = new StringBuilder();
        for (String word : name().replaceFirst("^part\\d-", "").split("-")) {
            name.append(Character.toUpperCase(word.charAt(0)))
                    .append(word.substring(1));
        }
        return name.toString();
    }

    /** Whether it stands alone, beside the main line. */
    public boolean isShelf() {
        return page.isShelf();
    }

    /** Where a message about the chapter as a whole points to. */
    Place end() {
        return sections.getLast().place();
    }

    public Stream<Block> blocks() {
        return sections.stream().flatMap(section -> section.blocks().stream());
    }

    /** All blocks of one kind. */
    <T extends Block> List<T> blocks(Class<T> kind) {
        return blocks().filter(kind::isInstance).map(kind::cast).toList();
    }
}
