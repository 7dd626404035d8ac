package framework;

/**
 * What a request line asks for (RFC 9112, section 3.2), in two parts. Both
 * stay as they were sent: nothing is decoded.
 */
record Target(String path, String query) {

    /** Takes apart {@code /path?query} or {@code http://host/path?query}. */
    static Target parse(String target) {
        // Not with java.net.URI: to it, "//admin/x" is "/x" on a host "admin".
        String local = target.startsWith("/")
                ? target
                : target.replaceFirst("(?i)^https?://[^/?]*", "");
        int mark = local.indexOf('?');
        String path = mark < 0 ? local : local.substring(0, mark);
        String query = mark < 0 ? "" : local.substring(mark + 1);
        return new Target(path.isEmpty() ? "/" : path, query);
    }
}
