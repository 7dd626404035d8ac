package bench;


/** A Markdown page whose figures stand between marks, and are made. */
final class Document {
    private String text;

    Document(String text) {
        this.text = text;
    }


    /**
     * Puts this between {@code <!-- begin: name -->} and
     * {@code <!-- end: name -->}.
     */
    void set(String name, String content) {
        String begin = "<!-- begin: " + name + " -->\n";
        String end = "<!-- end: " + name + " -->\n";
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalStateException(
                    "The page has no place for \"" + name + "\"");
        }
        text = text.substring(0, from + begin.length())
                + "\n" + content.strip() + "\n\n" + text.substring(to);
    }

    String text() {
        return text;
    }
}
