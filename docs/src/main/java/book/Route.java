package book;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which pages somebody has read, in which order, when they come to a page.
 *
 * @param before those before it
 */
record Route(Chapter page, List<Chapter> before) {

    /** All pages in the order of the book. */
    static Route inOrder(Book book, Chapter page) {
        return new Route(page, book.chapters().subList(
                0, book.chapters().indexOf(page)));
    }

    /** The main line, what the page says it needs, and nothing else. */
    static Route alone(Book book, Chapter page) {
        if (!page.isShelf()) {
            return inOrder(book, page);
        }
        Set<Chapter> needed = new LinkedHashSet<>(book.mainLine());
        addNeeds(book, page, needed);
        return new Route(page, book.chapters().stream()
                .filter(needed::contains).toList());
    }

    /** What a reader has before the page. */
    Sources start() {
        Sources code = Sources.EMPTY;
        for (Chapter chapter : before) {
            code = Replay.apply(code, chapter);
        }
        return code;
    }

    /** What a reader has after it. */
    Sources end() {
        return Replay.apply(start(), page);
    }

    /** Whether the page changes a file of those before it. */
    boolean changesOthers() {
        Sources end = end();
        return start().files().entrySet().stream().anyMatch(file ->
                !end.text(file.getKey()).equals(Optional.of(file.getValue())));
    }

    private static void addNeeds(
            Book book, Chapter page, Set<Chapter> needed) {
        Needs needs = Needs.of(page.page());
        List<Chapter> shelfBefore = inOrder(book, page).before().stream()
                .filter(Chapter::isShelf).toList();
        if (needs.wholeShelf()) {
            needed.addAll(shelfBefore);
        }
        List<String> missing = new ArrayList<>(needs.pages());
        for (Chapter other : shelfBefore) {
            if (missing.remove(other.name())) {
                needed.add(other);
                addNeeds(book, other, needed);
            }
        }
        if (!missing.isEmpty()) {
            throw page.page().place(1).problem("It needs " + missing
                    + ", which is no page of the shelf before it. See "
                    + Contents.FILE + ".");
        }
    }
}
