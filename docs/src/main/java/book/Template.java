package book;

import java.util.ArrayList;
import java.util.List;

/** The sections that a page has, in this order. */
final class Template {
    static final String GOAL = "Goal";
    static final String CATCH = "There's a catch";
    static final String OUTLINE = "All of it on one page";
    static final String CHECK = "Check";
    static final String QUESTIONS = "Check yourself";
    static final String EXERCISES = "Exercises";
    private static final List<String> END = List.of(CATCH, OUTLINE, CHECK,
            QUESTIONS, EXERCISES, "Design note", "Further reading");
    private static final List<String> NEEDED =
            List.of(CATCH, OUTLINE, CHECK, QUESTIONS, EXERCISES);
    private static final List<String> NEEDED_ON_SHELF =
            List.of(CHECK, EXERCISES);

    private Template() {
    }

    /** Checks the order of a chapter's sections; how many there are. */
    static int check(Chapter chapter) {
        // The first one is the chapter's own title.
        List<String> titles = chapter.sections().stream().skip(1)
                .map(Section::title).toList();
        List<String> needed = chapter.isShelf() ? NEEDED_ON_SHELF : NEEDED;
        int own = 0;
        while (own < titles.size() && !isFixed(titles.get(own))) {
            own++;
        }
        List<String> end = titles.subList(own, titles.size());
        List<String> order = new ArrayList<>(END);
        order.removeIf(fixed -> !needed.contains(fixed)
                && end.stream().noneMatch(title -> isCalled(title, fixed)));
        boolean fits = own >= 2 && isCalled(titles.getFirst(), GOAL)
                && end.size() == order.size();
        for (int i = 0; fits && i < end.size(); i++) {
            fits = isCalled(end.get(i), order.get(i));
        }
        if (!fits) {
            throw chapter.page().place(1).problem("The sections (##) must be "
                    + GOAL + ", at least one of its own, "
                    + String.join(", ", order)
                    + ". They are: " + String.join(", ", titles));
        }
        return titles.size();
    }

    private static boolean isFixed(String title) {
        return END.stream().anyMatch(fixed -> isCalled(title, fixed));
    }

    /** A section by its title. */
    static Section section(Chapter chapter, String title) {
        return chapter.sections().stream()
                .filter(section -> isCalled(section.title(), title))
                .findFirst()
                .orElseThrow(() -> chapter.page().place(1).problem(
                        "There is no section \"" + title + "\". Add it."));
    }

    static boolean has(Chapter chapter, String title) {
        return chapter.sections().stream()
                .anyMatch(section -> isCalled(section.title(), title));
    }

    /** A title may go on after a colon: "Design note: why not X?" */
    static boolean isCalled(String heading, String title) {
        return (heading + ":").startsWith(title + ":");
    }
}
