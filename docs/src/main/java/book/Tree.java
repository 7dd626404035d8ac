package book;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The tree of files at the end of a chapter: a file or a folder a line,
 * indented below its folder; a folder ends in a slash; what follows the
 * name is a comment. The lines that {@code tree} draws are welcome.
 */
final class Tree {
    private Tree() {
    }

    /** Checks that a text block names these files and no others. */
    static void check(Block.Shown block, Collection<String> paths) {
        SortedSet<String> files = files(block.text());
        SortedSet<String> expected = new TreeSet<>(paths);
        if (!files.equals(expected)) {
            throw block.place().problem("The tree names other files"
                    + " (+) than there are (-). Correct it:\n"
                    + Difference.show(
                            List.copyOf(expected), List.copyOf(files)));
        }
    }

    private static SortedSet<String> files(String tree) {
        record Folder(int indent, String path) { }
        SortedSet<String> files = new TreeSet<>();
        Deque<Folder> open = new ArrayDeque<>();
        List<String> folders = new ArrayList<>();
        String plain = tree.replaceAll("[│├└─]", " ");
        for (String line : plain.lines().toList()) {
            if (line.isBlank()) {
                continue;
            }
            String entry = line.strip().split("\\s")[0];
            int indent = line.indexOf(entry);
            while (!open.isEmpty() && open.peek().indent() >= indent) {
                open.pop();
            }
            String path = (open.isEmpty() ? "" : open.peek().path()) + entry;
            if (entry.endsWith("/")) {
                open.push(new Folder(indent, path));
                folders.add(path);
            } else {
                files.add(path);
            }
        }
        // A folder of nothing is shown as what it is: too much.
        folders.stream()
                .filter(folder -> files.tailSet(folder).stream()
                        .noneMatch(file -> file.startsWith(folder)))
                .toList().forEach(files::add);
        return files;
    }
}
