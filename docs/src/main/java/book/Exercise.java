package book;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/**
 * One exercise of a chapter: what stands below a heading (###) in its
 * section "Exercises".
 *
 * @param check the class of the test that checks it
 * @param solution the name of its solution, without the end
 */
record Exercise(
        Place place, String title, String check, String solution) {
    private static final int FEWEST = 3;
    private static final int FEWEST_ON_SHELF = 1;
    private static final String CHECK =
            "./mvnw -pl %s test -Donly=(\\w+Exercise)\\b";
    private static final Pattern HINT =
            Pattern.compile("<details>\\s*<summary>[^<]*Hint");
    private static final Pattern SOLUTION =
            Pattern.compile("solutions/(.+)\\.md");

    /** All exercises of a chapter, each of them whole. */
    static List<Exercise> of(Chapter chapter) {
        List<Exercise> exercises = new ArrayList<>();
        Page page = chapter.page();
        for (Node node : page.nodes()) {
            if (node instanceof Heading heading && heading.getLevel() == 3
                    && Template.isCalled(
                            page.place(node).section(), Template.EXERCISES)) {
                exercises.add(read(chapter, heading));
            }
        }
        int fewest = chapter.isShelf() ? FEWEST_ON_SHELF : FEWEST;
        if (exercises.size() < fewest) {
            throw Template.section(chapter, Template.EXERCISES).place().problem(
                    "There are " + exercises.size() + " exercises (###). Set at"
                    + " least " + fewest + ".");
        }
        if (exercises.stream().map(Exercise::check).distinct().count()
                < exercises.size()) {
            throw Template.section(chapter, Template.EXERCISES).place().problem(
                    "Two exercises have the same check. Correct one.");
        }
        return exercises;
    }

    private static Exercise read(Chapter chapter, Heading heading) {
        Pattern command = Pattern.compile(CHECK.formatted(chapter.part()));
        boolean hasHint = false;
        String check = "";
        String solution = "";
        for (Node node : partsOf(heading)) {
            switch (node) {
                case HtmlBlock html ->
                        hasHint |= HINT.matcher(html.getLiteral()).find();
                case FencedCodeBlock fence ->
                        check = found(command, fence.getLiteral(), check);
                case Link link -> solution = found(
                        SOLUTION, link.getDestination(), solution);
                default -> { }
            }
        }
        Place place = chapter.page().place(heading);
        require(place, hasHint, "hint: <details> with a <summary> Hint");
        require(place, !check.isEmpty(), "check, as text: ./mvnw -pl "
                + chapter.part() + " test -Donly=…Exercise");
        require(place, !solution.isEmpty(),
                "link to its solution: solutions/partN-….md");
        return new Exercise(place, Page.text(heading), check, solution);
    }

    /** All nodes between a heading and the next one. */
    private static List<Node> partsOf(Heading heading) {
        List<Node> parts = new ArrayList<>();
        for (Node next = heading.getNext();
                next != null && !(next instanceof Heading);
                next = next.getNext()) {
            parts.add(next);
            parts.addAll(Page.below(next));
        }
        return parts;
    }

    private static String found(
            Pattern pattern, String text, String otherwise) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : otherwise;
    }

    private static void require(Place place, boolean isThere, String what) {
        if (!isThere) {
            throw place.problem("This exercise has no " + what + ". Add it.");
        }
    }
}
