package browser;

import module java.base;

/** Whether a picture still shows what the program does. */
final class Fit {
    private Fit() {
    }

    /**
     * What is wrong with a picture.
     *
     * @param then what the page said when the picture was taken, or nothing
     * @param now what it says
     */
    static Optional<String> problem(Picture picture, String then, String now) {
        List<String> before = then.lines().toList();
        List<String> after = now.lines().toList();
        if (before.equals(after)) {
            return Optional.empty();
        }
        String start = picture.file() + ", picture \"" + picture.name() + "\"";
        String end = "\nLook at it anew: " + picture.command();
        if (then.isEmpty()) {
            return Optional.of(start + " has not been taken yet." + end);
        }
        int line = 0;
        while (line(before, line).equals(line(after, line))) {
            line++;
        }
        return Optional.of(start + " does not fit the program any more."
                + "\nIn line " + (line + 1) + " of docs/pictures/"
                + picture.name() + ".txt the page said: " + line(before, line)
                + "\nNow it says: " + line(after, line) + end);
    }

    private static String line(List<String> lines, int place) {
        return place < lines.size() ? lines.get(place) : "(nothing more)";
    }
}
