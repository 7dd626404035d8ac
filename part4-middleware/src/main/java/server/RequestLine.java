package server;

import module java.base;
import framework.Token;

/** The first line of a request (RFC 9112, section 3). */
record RequestLine(String method, String target, String protocol) {
    private static final int MAX = 64 * 1024;
    private static final Pattern VERSION = Pattern.compile("HTTP/\\d\\.\\d");

    static RequestLine read(Input input) throws IOException {
        String line = text(input);
        String[] words = line.split(" ", -1);
        if (words.length != 3 || !Token.is(words[0])
                || !isTarget(words[0], words[1])
                || !isVersion(words[2])) {
            throw new Refusal(400, "The request line is malformed.");
        }
        if (!words[2].startsWith("HTTP/1.")) {
            throw new Refusal(505, "This server speaks HTTP/1.1.");
        }
        return new RequestLine(words[0], words[1], words[2]);
    }

    /** Whoever sends a body often sends a line's end too many. */
    private static String text(Input input) throws IOException {
        try {
            String line = input.line(MAX);
            return line.isEmpty() ? input.line(MAX) : line;
        } catch (Refusal refusal) {
            throw refusal.status() == 431
                    ? new Refusal(414, "The address is too long.") : refusal;
        }
    }

    private static boolean isVersion(String word) {
        return word.equals("HTTP/1.1") || VERSION.matcher(word).matches();
    }

    /** How many bytes it leaves for the rest of the head. */
    int rest() {
        return MAX - method.length() - target.length() - protocol.length();
    }

    /** A path, an address of the web, or the * of OPTIONS (section 3.2). */
    private static boolean isTarget(String method, String word) {
        boolean hasForm = word.startsWith("/")
                || word.matches("(?i)https?://.+")
                || word.equals("*") && method.equals("OPTIONS");
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c <= ' ' || c >= 127 || c == '#' || c == '\\') {
                return false;
            }
        }
        return hasForm;
    }
}
