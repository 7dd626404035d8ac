package framework;

import module java.base;

/**
 * What a request line asks for (RFC 9112, section 3.2), in its parts. They
 * stay as they were sent: nothing is decoded.
 *
 * @param host the host and the port of a target that begins with a scheme
 */
record Target(Optional<String> host, String path, String query) {
    // Not with java.net.URI: to it, "//admin/x" is "/x" on a host "admin".
    private static final Pattern ABSOLUTE = Pattern.compile(
            "(?is)https?://([^/?#@:][^/?#@]*)((?:[/?].*)?)");

    /**
     * Takes apart {@code /path?query} or {@code http://host/path?query}. All
     * else is left whole, as a path that does not start with a slash.
     */
    static Target parse(String target) {
        Matcher whole = ABSOLUTE.matcher(target);
        boolean absolute = whole.matches();
        String local = absolute ? whole.group(2) : target;
        int mark = local.indexOf('?');
        String path = mark < 0 ? local : local.substring(0, mark);
        String query = mark < 0 ? "" : local.substring(mark + 1);
        return new Target(
                absolute ? Optional.of(whole.group(1)) : Optional.empty(),
                path.isEmpty() ? "/" : path, query);
    }

    /** These fields, with our host, if any (RFC 9112, section 3.2.2). */
    Headers withHost(Headers sent) {
        return host.isPresent() && sent.all("Host").size() == 1
                ? sent.with("Host", host.get())
                : sent;
    }
}
