package framework.middleware;

import framework.Request;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names for versions of a resource (RFC 9110, section 8.8.3). */
final class ETags {
    private static final Pattern TAG = Pattern.compile("(W/)?\"[^\"]*\"");

    private ETags() {
    }

    /**
     * Whether the client has this version, by its {@code If-None-Match}. The
     * comparison is weak (RFC 9110, section 13.1.2): W/ does not matter.
     */
    static boolean clientHas(Request request, String tag) {
        String list = String.join(", ",
                request.headers().all("If-None-Match"));
        if (list.strip().equals("*")) {
            return true;
        }
        Matcher tags = TAG.matcher(list);
        while (tags.find()) {
            if (opaque(tags.group()).equals(opaque(tag))) {
                return true;
            }
        }
        return false;
    }

    private static String opaque(String tag) {
        return isWeak(tag) ? tag.substring(2) : tag;
    }

    private static boolean isWeak(String tag) {
        return tag.startsWith("W/");
    }

    static String weak(String tag) {
        return isWeak(tag) ? tag : "W/" + tag;
    }
}
