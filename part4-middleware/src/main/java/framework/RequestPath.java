package framework;

import java.util.Arrays;

/** A path, taken apart at its slashes. */
final class RequestPath {
    private final String raw;
    private final String[] segments;

    private RequestPath(String raw, String[] segments) {
        this.raw = raw;
        this.segments = segments;
    }

    /**
     * First split, then decode: an encoded slash is part of its segment.
     *
     * @param raw the path as sent
     * @throws HttpException 400 if it is malformed
     */
    static RequestPath parse(String raw) {
        if (!raw.startsWith("/")) {
            throw new HttpException(400, "A path starts with a slash.");
        }
        String[] segments = raw.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            segments[i] = Percent.decode(segments[i]);
        }
        return new RequestPath(raw, segments);
    }

    int length() {
        return segments.length;
    }

    /** One segment, decoded. */
    String segment(int index) {
        return segments[index];
    }

    /** All segments from this one on, decoded. */
    String decodedFrom(int index) {
        return String.join("/",
                Arrays.asList(segments).subList(index, segments.length));
    }

    /** The path from the slash before this segment on, as sent. */
    String rawFrom(int index) {
        int slash = 0;
        for (int i = 0; i < index; i++) {
            slash = raw.indexOf('/', slash + 1);
            if (slash < 0) {
                return "";
            }
        }
        return raw.substring(slash);
    }
}
