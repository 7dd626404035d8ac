package server;

import module java.base;
import framework.Headers;

/** The beginning of a request: its first line and its fields. */
record Head(RequestLine line, Headers fields) {
    private static final Pattern HOST = Pattern.compile(
            "(?:(?:[\\w.~!$&'()*+;=-]|%[0-9A-Fa-f]{2})*+"
            + "|\\[[0-9A-Fa-f:.]++])(?::\\d*+)?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]++");

    /** Reads what comes behind the first line, up to the empty line. */
    static Head read(RequestLine line, Input input) throws IOException {
        Head head = new Head(line, Fields.read(input, line.rest()));
        head.checkHost();
        return head;
    }

    /** RFC 9112, section 3.2. */
    private void checkHost() throws Refusal {
        List<String> hosts = fields.all("Host");
        boolean isNone = hosts.isEmpty() && isOld();
        if (!isNone && (hosts.size() != 1
                || !HOST.matcher(hosts.getFirst()).matches())) {
            throw new Refusal(400, "A request names one host.");
        }
    }

    boolean isOld() {
        return line.protocol().equals("HTTP/1.0");
    }

    /** Whether the client wants no more than this (RFC 9112, section 9.3). */
    boolean isLast() {
        return isOld() || fields.lists("Connection", "close");
    }

    /** Whether the client waits before it sends its body. */
    boolean expectsWord() throws Refusal {
        List<String> expected = fields.all("Expect");
        if (expected.isEmpty() || isOld()) {
            return false;
        }
        if (expected.size() > 1
                || !expected.getFirst().equalsIgnoreCase("100-continue")) {
            throw new Refusal(417, "Nothing but 100-continue can be expected.");
        }
        return true;
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
        if (lengths.size() > 1 || !NUMBER.matcher(length).matches()) {
            throw new Refusal(400, "A body has one length.");
        }
        try {
            return Long.parseLong(length);
        } catch (NumberFormatException tooBig) {
            throw new Refusal(413, "The body is too long.");
        }
    }
}
