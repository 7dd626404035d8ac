package book;

/** A line of a page, as the messages name it: an editor can jump to it. */
public record Place(String page, String section, int line) {

    Problem problem(String whatAndWhatToDo) {
        return new Problem(this + ": " + whatAndWhatToDo);
    }

    /** A place in the same section, so many lines further down. */
    Place plus(int lines) {
        return new Place(page, section, line + lines);
    }

    @Override
    public String toString() {
        return page + ":" + line + " (" + section + ")";
    }
}
