package book;

import java.util.List;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;

/** The sections that every chapter has, in this order. */
public final class Template {
    static final String GOAL = "Goal";
    static final String WHERE_WE_ARE = "Where we are";
    static final String QUESTIONS = "Check yourself";
    static final String EXERCISES = "Exercises";
    private static final List<String> END = List.of("There's a catch",
            WHERE_WE_ARE, QUESTIONS, EXERCISES, "Design note",
            "Further reading");
    private static final int FEWEST_QUESTIONS = 4;
    private static final int MOST_QUESTIONS = 6;

    private Template() {
    }

    /** Checks a chapter's sections; how many there are. */
    public static int check(Chapter chapter, Sources code) {
        // The first one is the chapter's own title.
        List<Section> sections = chapter.sections().stream().skip(1).toList();
        List<String> titles = sections.stream().map(Section::title).toList();
        int own = titles.size() - END.size();
        boolean fits = own >= 2 && isCalled(titles.getFirst(), GOAL);
        for (int i = 0; fits && i < END.size(); i++) {
            fits = isCalled(titles.get(own + i), END.get(i));
        }
        if (!fits) {
            throw chapter.page().place(1).problem("The sections (##) must be "
                    + GOAL + ", at least one of its own, "
                    + String.join(", ", END)
                    + ". They are: " + String.join(", ", titles));
        }
        checkFolds(chapter);
        checkQuestions(chapter);
        Tree.check(section(chapter, WHERE_WE_ARE), code);
        return sections.size();
    }

    /** A section by its title. */
    static Section section(Chapter chapter, String title) {
        return chapter.sections().stream()
                .filter(section -> isCalled(section.title(), title))
                .findFirst()
                .orElseThrow(() -> chapter.page().place(1).problem(
                        "There is no section \"" + title + "\". Add it."));
    }

    /** A title may go on after a colon: "Design note: why not X?" */
    static boolean isCalled(String heading, String title) {
        return (heading + ":").startsWith(title + ":");
    }

    /** One that is never closed hides the rest of the page. */
    private static void checkFolds(Chapter chapter) {
        int open = 0;
        for (Node node : chapter.page().nodes()) {
            if (node instanceof HtmlBlock html) {
                open += html.getLiteral().split("<details", -1).length
                        - html.getLiteral().split("</details", -1).length;
                if (open < 0 || open > 1) {
                    throw chapter.page().place(html).problem("<details> and"
                            + " </details> do not pair up. Close each one.");
                }
            }
        }
        if (open > 0) {
            throw chapter.end().problem("A <details> before this is never"
                    + " closed. Add </details>.");
        }
    }

    private static void checkQuestions(Chapter chapter) {
        long questions = 0;
        for (Node node : chapter.page().nodes()) {
            if (node instanceof HtmlBlock html
                    && isCalled(chapter.page().place(html).section(), QUESTIONS)
                    && html.getLiteral().contains("<details>")) {
                questions++;
            }
        }
        if (questions < FEWEST_QUESTIONS || questions > MOST_QUESTIONS) {
            throw section(chapter, QUESTIONS).place().problem("There are "
                    + questions + " folded answers (<details>). Ask "
                    + FEWEST_QUESTIONS + " to " + MOST_QUESTIONS
                    + " questions.");
        }
    }
}
