package book;

import java.util.Collection;
import java.util.List;

/** What every page has besides its own sections. */
final class Shape {
    private Shape() {
    }

    /**
     * Checks it.
     *
     * @param code what the reader has at the end of the page
     * @return how many sections there are
     */
    static int check(Chapter chapter, Sources code) {
        int sections = Template.check(chapter);
        Folds.check(chapter.page());
        checkCommand(chapter);
        if (Template.has(chapter, Template.QUESTIONS)) {
            Folds.checkQuestions(chapter);
        }
        if (Template.has(chapter, Template.OUTLINE)) {
            checkOutline(chapter, code);
        }
        return sections;
    }

    /**
     * The command that runs the page's tests. What has all of its part has all
     * tests of it: to run the suites of all pages would repeat those that they
     * share.
     */
    private static void checkCommand(Chapter chapter) {
        Section section = Template.section(chapter, Template.CHECK);
        String command = "./mvnw -pl " + chapter.part() + " test"
                + (hasWholePart(chapter)
                        ? "" : " -Dpage=" + chapter.className());
        if (texts(section).stream().noneMatch(block ->
                (block.text().strip() + " ").matches(
                        "(?s)(.*\\n)?\\Q" + command + "\\E\\s++(?!-Dpage).*"))) {
            throw section.place().problem("There is no command that runs the"
                    + " page's tests. Show it as text: " + command
                    + " -Dcode=…");
        }
    }

    private static void checkOutline(Chapter chapter, Sources code) {
        Section section = Template.section(chapter, Template.OUTLINE);
        if (section.blocks().stream()
                .noneMatch(Block.Outline.class::isInstance)) {
            throw section.place().problem("There is no outline. Add a block:"
                    + " java outline");
        }
        List<Block.Shown> trees = texts(section);
        if (!chapter.isShelf() && trees.size() != 1) {
            throw section.place().problem("There are " + trees.size()
                    + " text blocks. Show one, with the tree of all files.");
        }
        trees.forEach(tree -> Tree.check(tree, filesIn(chapter, code)));
    }

    /**
     * All files; on the shelf those of the page, whatever came before, unless
     * all of it did.
     */
    private static Collection<String> filesIn(Chapter chapter, Sources code) {
        return !chapter.isShelf() || hasWholePart(chapter) ? code.files().keySet()
                : chapter.blocks().flatMap(block -> switch (block) {
                    case Block.WholeFile file -> List.of(file.path()).stream();
                    case Block.Edit edit -> List.of(edit.path()).stream();
                    default -> List.<String>of().stream();
                }).filter(code.files()::containsKey).toList();
    }

    private static boolean hasWholePart(Chapter chapter) {
        return Needs.of(chapter.page()).wholeShelf();
    }

    private static List<Block.Shown> texts(Section section) {
        return section.blocks().stream()
                .filter(Block.Shown.class::isInstance)
                .map(Block.Shown.class::cast)
                .filter(block -> block.language().equals("text"))
                .toList();
    }
}
