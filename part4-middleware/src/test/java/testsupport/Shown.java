package testsupport;

import java.nio.charset.StandardCharsets;

/** Texts as a failed test shows them: never more than somebody reads. */
final class Shown {
    private static final int MOST = 500;
    private static final int ALL = 4000;

    private Shown() {
    }

    /** The text, or its beginning. */
    static String of(String text) {
        return from(0, text);
    }

    /** A body, which may be a picture. */
    static String of(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        boolean isText = text.chars().noneMatch(letter ->
                letter == '\uFFFD' || letter < ' ' && !Character.isWhitespace(letter));
        return isText ? of(text) : "(" + body.length + " bytes that are no text)";
    }

    /** The text; of a long one, what stands around the first difference. */
    static String around(String text, String other) {
        int same = 0;
        while (same < Math.min(text.length(), other.length())
                && text.charAt(same) == other.charAt(same)) {
            same++;
        }
        return from(text.length() <= MOST ? 0 : Math.max(0, same - 40), text);
    }

    /** A whole message, whatever it was made of. */
    static String message(String message) {
        String lines = String.join("\n", message.lines().map(Shown::of).toList());
        return lines.length() <= ALL ? lines : lines.substring(0, ALL) + "…";
    }

    private static String from(int start, String text) {
        if (text.length() <= MOST) {
            return visible(text);
        }
        int end = Math.min(text.length(), start + MOST - 100);
        return (start > 0 ? "(from letter " + start + " on) …" : "")
                + visible(text.substring(start, end))
                + (end < text.length() ? "…" : "")
                + " (" + text.length() + " letters in all)";
    }

    private static String visible(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\r\\n\\t]]", "\uFFFD");
    }
}
