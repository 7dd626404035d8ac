package server;

import module java.base;
import framework.Headers;

/** The beginning of a request: its first line and its fields. */
record Head(RequestLine line, Headers fields) {
    private static final Pattern HOST = Pattern.compile(
            "(?:[\\w.~!$&'()*+;=%-]*+|\\[[0-9A-Fa-f:.]++])(?::\\d*+)?");

    /** Reads a head, and the empty line behind it. */
    static Head read(Input input) throws IOException {
        RequestLine line = RequestLine.read(input);
        Head head = new Head(line, Fields.read(input, line.rest()));
        head.checkHost();
        return head;
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
        return line.protocol().equals("HTTP/1.0");
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
}
