package book;

import java.util.ArrayList;
import java.util.List;

/** What the checker does at one point of a chapter. */
sealed interface Step {
    /** The block or the heading that it belongs to. */
    Place place();

    /** Changes the reader's folder. */
    record Change(Place place, Block block) implements Step { }

    /** Compiles it; this succeeds, or does not, as the text says. */
    record Compile(Place place, boolean succeeds) implements Step { }

    /**
     * Runs a transcript.
     *
     * @param onFinished whether it shows the finished part, as a goal does
     */
    record Run(Place place, Block.Console console, boolean onFinished)
            implements Step { }

    /** What a test report calls it. */
    default String name() {
        return place().section() + " › " + switch (this) {
            case Change _ -> "line " + place().line();
            case Compile step -> step.succeeds()
                    ? "compiles" : "does not compile yet";
            case Run _ -> "transcript line " + place().line();
        };
    }

    /** The steps of a chapter, in order. */
    static List<Step> of(Chapter chapter) {
        List<Step> steps = new ArrayList<>();
        chapter.sections().forEach(section -> add(section, steps));
        return steps;
    }

    private static void add(Section section, List<Step> steps) {
        boolean changed = false;
        boolean notYet = false;
        for (Block block : section.blocks()) {
            if (block instanceof Block.Console console) {
                if (changed || notYet) {
                    steps.add(new Compile(block.place(), !notYet));
                }
                steps.add(new Run(block.place(), console,
                        Template.isCalled(section.title(), Template.GOAL)));
                // What did not compile must do so at the next occasion.
                changed = notYet;
                notYet = false;
            }
            if (block.isChange()) {
                steps.add(new Change(block.place(), block));
                changed = true;
            }
            notYet |= block instanceof Block.NotYet;
        }
        if (changed || notYet) {
            steps.add(new Compile(section.place(), !notYet));
        }
    }
}
