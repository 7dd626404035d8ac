package book;

import java.util.List;

/** One step of the text; all that the checker acts on. */
public sealed interface Block {
    Place place();

    /** The whole text of a new file, or of one that is there already. */
    record WholeFile(Place place, String path, boolean isNew, String text)
            implements Block { }

    /** An edit: lines that start with a space, a minus or a plus. */
    record Edit(Place place, String path, List<String> lines)
            implements Block { }

    record Delete(Place place, String path) implements Block { }

    /** The words "This does not compile yet". */
    record NotYet(Place place) implements Block { }

    /** Commands, and what they print. */
    record Console(Place place, List<String> lines) implements Block { }

    /** Java that is not ours. */
    record Illustration(Place place, String text) implements Block { }

    /** What stands in the code at the end of the page, on one screen. */
    record Outline(Place place, String text) implements Block { }

    /** Shown and not run: Python, HTTP, text, a diagram. */
    record Shown(Place place, String language, String text)
            implements Block { }

    /** Whether it changes the reader's folder. */
    default boolean isChange() {
        return switch (this) {
            case WholeFile _, Edit _, Delete _ -> true;
            case NotYet _, Console _, Illustration _, Outline _, Shown _ -> false;
        };
    }
}
