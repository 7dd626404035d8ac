package browser;

import module java.base;

/**
 * A picture of a page in a browser.
 *
 * @param page after which page of the book the program can show it
 * @param varies a regular expression for what is never the same, as a time
 */
record Picture(String name, String page, String address, int width, int height,
        List<Step> before, List<Step> steps, String varies) {

    static Picture of(String name, String page, String address,
            int width, int height) {
        return new Picture(name, page, address, width, height,
                List.of(), List.of(), "(?!)");
    }

    /** What happens before the page is opened. */
    Picture after(Step... before) {
        return new Picture(name, page, address, width, height,
                List.of(before), steps, varies);
    }

    /** What happens on the page. */
    Picture then(Step... steps) {
        return new Picture(name, page, address, width, height,
                before, List.of(steps), varies);
    }

    Picture varies(String varies) {
        return new Picture(name, page, address, width, height,
                before, steps, varies);
    }

    /** Where the page is that it belongs to, below the book's root. */
    String file() {
        return "docs/" + page + ".md";
    }

    /** The command that takes it, to be typed in the book's root. */
    String command() {
        return "./mvnw -q -f docs/browser compile exec:exec@pictures"
                + " -Dpicture=" + name;
    }

    @Override
    public String toString() {
        return name + " of " + file();
    }
}
