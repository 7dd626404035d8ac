package book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages of the book in their order, as docs/pages.txt has them. */
record Contents(List<Entry> entries) {
    static final String FILE = "docs/pages.txt";
    private static final Pattern LINE =
            Pattern.compile("([\\w-]+) ((?:[\\w-]+/)*[\\w-]+\\.md)");

    /**
     * One line of it.
     *
     * @param part the folder of the part that the page's code ends in
     * @param path where the page is, below docs
     */
    record Entry(String part, String path) {
        /** The name of its file without the end, as in "part4-streams". */
        String name() {
            return path.substring(path.lastIndexOf('/') + 1)
                    .replace(".md", "");
        }

        Path file(Path root) {
            return root.resolve("docs").resolve(path);
        }
    }

    static Contents read(Path root) throws IOException {
        List<Entry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String line : Files.readAllLines(root.resolve(FILE))) {
            Place place = new Place(
                    FILE, "the order of pages", entries.size() + 1);
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                throw place.problem("A line is a part's folder, a space and a"
                        + " page's path below docs, unlike this: " + line);
            }
            Entry entry = new Entry(matcher.group(1), matcher.group(2));
            if (!names.add(entry.name())) {
                throw place.problem("There are two pages \"" + entry.name()
                        + "\". Give one another name.");
            }
            entries.add(entry);
        }
        checkOrder(entries);
        return new Contents(List.copyOf(entries));
    }

    /** The parts, in order. */
    List<String> parts() {
        return entries.stream().map(Entry::part).distinct().toList();
    }

    /** A page by its name, or by its path from the root or below docs. */
    Optional<Entry> find(String page) {
        return entries.stream()
                .filter(entry -> entry.name().equals(page)
                        || entry.path().equals(page)
                        || ("docs/" + entry.path()).equals(page))
                .findFirst();
    }

    /** A page by its name; the message has all names. */
    Entry get(String page) {
        return find(page).orElseThrow(() -> new Problem("There is no page \""
                + page + "\". The pages are: " + String.join(", ",
                        entries.stream().map(Entry::name).toList()) + "."));
    }

    /** All pages up to one, and it. */
    List<Entry> upTo(Entry last) {
        return entries.subList(0, entries.indexOf(last) + 1);
    }

    /** A part's pages follow each other: it ends with the last of them. */
    private static void checkOrder(List<Entry> entries) {
        List<String> done = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            String part = entries.get(i).part();
            if (done.contains(part) && !done.getLast().equals(part)) {
                throw new Place(FILE, "the order of pages", i + 1).problem(
                        "The pages of " + part + " do not follow each other."
                        + " Move this line.");
            }
            done.add(part);
        }
    }
}
