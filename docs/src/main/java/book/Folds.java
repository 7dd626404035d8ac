package book;

import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;

/** What a page folds away: answers, hints, what may be left out. */
final class Folds {
    private static final int FEWEST_QUESTIONS = 4;
    private static final int MOST_QUESTIONS = 6;

    private Folds() {
    }

    /** Checks that each is closed; how many there are. */
    static int check(Page page) {
        int open = 0;
        int count = 0;
        Place last = page.place(1);
        for (Node node : page.nodes()) {
            if (node instanceof HtmlBlock html) {
                int opened = html.getLiteral().split("<details", -1).length - 1;
                open += opened
                        - html.getLiteral().split("</details", -1).length + 1;
                if (open < 0 || open > 1) {
                    throw page.place(html).problem("<details> and"
                            + " </details> do not pair up. Close each one.");
                }
                last = opened > 0 ? page.place(html) : last;
                count += opened;
            }
        }
        if (open > 0) {
            throw last.problem("This <details> is never closed. Add"
                    + " </details>.");
        }
        return count;
    }

    /** Checks the questions that a reader should be able to answer. */
    static void checkQuestions(Chapter chapter) {
        long questions = chapter.page().nodes().stream()
                .filter(HtmlBlock.class::isInstance)
                .map(HtmlBlock.class::cast)
                .filter(html -> html.getLiteral().contains("<details>")
                        && Template.isCalled(chapter.page().place(html)
                                .section(), Template.QUESTIONS))
                .count();
        if (questions < FEWEST_QUESTIONS || questions > MOST_QUESTIONS) {
            throw Template.section(chapter, Template.QUESTIONS).place().problem(
                    "There are " + questions + " folded answers (<details>)."
                    + " Ask " + FEWEST_QUESTIONS + " to " + MOST_QUESTIONS
                    + " questions.");
        }
    }
}
