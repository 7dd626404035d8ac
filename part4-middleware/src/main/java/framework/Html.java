package framework;

/** Writes HTML. */
public final class Html {
    private Html() {
    }

    /** A text that a page shows as it is, whatever is in it. */
    public static String escape(String text) {
        return text.replace("&", "&amp;") // first, or it would hit the others
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
