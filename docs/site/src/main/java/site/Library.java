package site;

import module java.base;
import book.Book;
import book.Chapter;
import book.Page;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/**
 * All pages of the book.
 *
 * @param mainLine those to be read in order
 * @param shelf those that stand alone
 * @param others solutions, and pages about the book
 * @param rows what the README's tables say of a page, by its file
 */
record Library(List<Prose> mainLine, List<Prose> shelf, List<Prose> others,
        Map<String, List<String>> rows) {

    static Library of(Book book) throws IOException {
        Map<String, Chapter> chapters = new HashMap<>();
        Stream.concat(book.chapters().stream(), book.solutions().stream())
                .forEach(it -> chapters.put(it.page().name(), it));
        Map<String, Prose> pages = new LinkedHashMap<>();
        for (Page page : book.pages()) {
            pages.put(page.name(), Prose.of(page,
                    Optional.ofNullable(chapters.get(page.name()))));
        }
        Map<String, List<String>> rows = rows(pages.get("README.md").tree());
        List<Prose> mainLine = taken(pages, book.mainLine());
        List<Prose> shelf = taken(pages, book.shelf());
        return new Library(
                mainLine, shelf, List.copyOf(pages.values()), rows);
    }

    private static List<Prose> taken(
            Map<String, Prose> pages, List<Chapter> chapters) {
        return chapters.stream()
                .map(chapter -> pages.remove(chapter.page().name())).toList();
    }

    /** The main line and the shelf, in order. */
    List<Prose> inOrder() {
        return Stream.concat(mainLine.stream(), shelf.stream()).toList();
    }

    List<Prose> all() {
        return Stream.concat(inOrder().stream(), others.stream()).toList();
    }

    Prose of(Chapter chapter) {
        return all().stream()
                .filter(page -> page.file().equals(chapter.page().name()))
                .findFirst().orElseThrow();
    }

    /** What a page is about. */
    String about(Prose page) {
        return rows.get(page.file()).get(1);
    }

    /** How long it takes to read a page: as the README says, if it does. */
    String minutes(Prose page) {
        return Stream.ofNullable(rows.get(page.file())).flatMap(List::stream)
                .filter(cell -> cell.matches("\\d+"))
                .findFirst().orElseGet(() -> "" + page.minutes());
    }

    /** The cells of rows whose first cell links to a page. */
    private static Map<String, List<String>> rows(Node readme) {
        Map<String, List<String>> rows = new HashMap<>();
        readme.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                visitChildren(node);
                if (node instanceof TableRow
                        && node.getFirstChild() instanceof TableCell first
                        && first.getFirstChild() instanceof Link link) {
                    rows.put(link.getDestination(),
                            Markdown.children(node).stream()
                                    .map(Markdown::text).toList());
                }
            }
        });
        return rows;
    }
}
