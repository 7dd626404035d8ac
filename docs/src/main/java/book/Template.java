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
        boolean fits = own >= 2 && titles.getFirst().equals(GOAL);
        for (int i = 0; fits && i < END.size(); i++) {
            fits = isCalled(sections.get(own + i), END.get(i));
        }
        if (!fits) {
            throw chapter.page().place(1).problem("The sections (##) must be "
                    + GOAL + ", at least one of its own, "
                    + String.join(", ", END)
                    + ". They are: " + String.join(", ", titles));
        }
        checkQuestions(chapter);
        Tree.check(section(chapter, WHERE_WE_ARE), code);
        return sections.size();
    }

    /** A section by its title. */
    static Section section(Chapter chapter, String title) {
        return chapter.sections().stream()
                .filter(section -> isCalled(section, title))
                .findFirst()
                .orElseThrow(() -> chapter.page().place(1).problem(
                        "There is no section \"" + title + "\". Add it."));
    }

    /** A title may go on after a colon: "Design note: why not X?" */
    private static boolean isCalled(Section section, String title) {
        return (section.title() + ":").startsWith(title + ":");
    }

    private static void checkQuestions(Chapter chapter) {
        long questions = 0;
        for (Node node : chapter.page().nodes()) {
            if (node instanceof HtmlBlock html
                    && chapter.page().place(html).section().equals(QUESTIONS)
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
