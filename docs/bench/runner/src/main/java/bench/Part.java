package bench;

/** A part of the tutorial, with a program of its own. */
enum Part {
    PART1("part1-hello"),
    PART2("part2-class"),
    PART3("part3-routing"),
    PART4("part4-middleware");

    private final String folder;

    Part(String folder) {
        this.folder = folder;
    }

    /** Its folder at the top of the repository. */
    String folder() {
        return folder;
    }

    /** Its folder in servers/. */
    String module() {
        return folder.substring(0, folder.indexOf('-'));
    }

    /** What the results call its program. */
    String program() {
        return "program-" + module();
    }
}
