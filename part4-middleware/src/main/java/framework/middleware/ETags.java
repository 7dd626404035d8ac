package framework.middleware;

import module java.base;
import framework.*;

/** Names for versions of a resource (RFC 9110, section 8.8.3). */
public final class ETags {
    private static final Pattern TAG = Pattern.compile(
            "\\G[\\s,]*((?:W/)?\"[!#-~\\x80-\\xff]*\")[ \t]*(?=,|$)");

    private ETags() {
    }

    /**
     * Whether the client has this version, by its {@code If-None-Match}. The
     * comparison is weak (RFC 9110, section 13.1.2): W/ does not matter.
     */
    public static boolean clientHas(Request request, String tag) {
        return lists(request, "If-None-Match",
                listed -> opaque(listed).equals(opaque(tag)));
    }

    /**
     * Whether the client wants this version, by its {@code If-Match}. The
     * comparison is strong (RFC 9110, section 13.1.1): both must be.
     */
    public static boolean clientExpects(Request request, String tag) {
        return lists(request, "If-Match",
                listed -> !isWeak(listed) && listed.equals(tag));
    }

    private static boolean lists(
            Request request, String name, Predicate<String> fits) {
        String list = String.join(", ", request.headers().all(name));
        return list.strip().equals("*") || TAG.matcher(list).results()
                .map(found -> found.group(1)).anyMatch(fits);
    }

    private static String opaque(String tag) {
        return isWeak(tag) ? tag.substring(2) : tag;
    }

    private static boolean isWeak(String tag) {
        return tag.startsWith("W/");
    }

    /** The weak tag that goes with this one: as good as the same. */
    public static String weak(String tag) {
        return isWeak(tag) ? tag : "W/" + tag;
    }
}
