package framework;

/**
 * What a request line asks for (RFC 9112, section 3.2), in two parts. Both
 * stay as they were sent: nothing is decoded.
 */
record Target(String path, String query) {

    /** Takes apart {@code /path?query} or {@code http://host/path?query}. */
    static Target parse(String target) {
        String local = local(target);
        int mark = local.indexOf('?');
        if (mark < 0) {
            return new Target(local, "");
        }
        return new Target(local.substring(0, mark), local.substring(mark + 1));
    }

    /**
     * The target without scheme and host. We look at the text ourselves:
     * java.net.URI takes "//admin/x" for the path "/x" on the host "admin".
     */
    private static String local(String target) {
        if (target.startsWith("/")) {
            return target;
        }
        int scheme = schemeLength(target);
        if (scheme == 0) {
            return target;
        }
        int end = scheme;
        while (end < target.length() && "/?".indexOf(target.charAt(end)) < 0) {
            end++;
        }
        String local = target.substring(end);
        return local.startsWith("/") ? local : "/" + local;
    }

    private static int schemeLength(String target) {
        for (String scheme : new String[] {"http://", "https://"}) {
            if (target.regionMatches(true, 0, scheme, 0, scheme.length())) {
                return scheme.length();
            }
        }
        return 0;
    }
}
