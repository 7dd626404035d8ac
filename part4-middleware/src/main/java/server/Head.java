package server;

import module java.base;
import framework.Headers;
import framework.Token;

/** The beginning of a request: its first line and its fields. */
record Head(String method, String target, String protocol, Headers fields) {
    private static final int MAX = 64 * 1024;
    private static final Pattern VERSION = Pattern.compile("HTTP/\\d\\.\\d");
    private static final Pattern HOST = Pattern.compile(
            "(?:[\\w.~!$&'()*+;=%-]*+|\\[[0-9A-Fa-f:.]++])(?::\\d*+)?");

    /** Reads a head, and the empty line behind it. */
    static Head read(Input input) throws IOException {
        String line = firstLine(input);
        String[] words = line.split(" ", -1);
        if (words.length != 3 || !Token.is(words[0]) || !isTarget(words[1])
                || !VERSION.matcher(words[2]).matches()) {
            throw new Refusal(400, "The request line is malformed.");
        }
        if (!words[2].startsWith("HTTP/1.")) {
            throw new Refusal(505, "This server speaks HTTP/1.1.");
        }
        Head head = new Head(words[0], words[1], words[2],
                Fields.read(input, MAX - line.length()));
        head.checkHost();
        return head;
    }

    /** Whoever sends a body often sends a line's end too many. */
    private static String firstLine(Input input) throws IOException {
        try {
            String line = input.line(MAX);
            return line.isEmpty() ? input.line(MAX) : line;
        } catch (Refusal refusal) {
            throw refusal.status() == 431
                    ? new Refusal(414, "The address is too long.") : refusal;
        }
    }

    /** RFC 9112, section 3.2. */
    private void checkHost() throws Refusal {
        List<String> hosts = fields.all("Host");
        if (hosts.size() > 1 || hosts.isEmpty() && !isOld()
                || !hosts.stream().allMatch(
                        host -> HOST.matcher(host).matches())) {
            throw new Refusal(400, "A request names one host.");
        }
    }

    private boolean isOld() {
        return protocol.equals("HTTP/1.0");
    }

    /**
     * How many bytes the body has, -1 if it comes in chunks (RFC 9112,
     * section 6.3).
     */
    long bodyLength() throws Refusal {
        List<String> lengths = fields.all("Content-Length");
        List<String> codings = fields.all("Transfer-Encoding");
        if (!codings.isEmpty()) {
            checkCoding(String.join(",", codings));
            if (!lengths.isEmpty() || isOld()) {
                throw new Refusal(400, "A body has one length.");
            }
            return -1;
        }
        return lengths.isEmpty() ? 0 : number(lengths);
    }

    private static void checkCoding(String codings) throws Refusal {
        if (codings.equalsIgnoreCase("chunked")) {
            return;
        }
        throw codings.matches("(?i)(?!.*chunked.*chunked)[^,].*,[ \t]*chunked")
                ? new Refusal(501, "This server knows no coding but chunked.")
                : new Refusal(400, "A body's last coding is chunked.");
    }

    private static long number(List<String> lengths) throws Refusal {
        String length = lengths.getFirst();
        if (lengths.size() > 1 || !length.matches("[0-9]++")) {
            throw new Refusal(400, "A body has one length.");
        }
        try {
            return Long.parseLong(length);
        } catch (NumberFormatException tooBig) {
            throw new Refusal(413, "The body is too long.");
        }
    }

    private static boolean isTarget(String word) {
        return !word.isEmpty() && word.chars().allMatch(
                c -> c > ' ' && c < 127 && c != '#' && c != '\\');
    }
}
