package framework;

import java.util.ArrayList;
import java.util.List;

/** A path, taken apart at its slashes. */
final class RequestPath {
    private final String raw;
    private final List<String> segments;

    private RequestPath(String raw, List<String> segments) {
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
        List<String> segments = new ArrayList<>();
        int start = 1;
        int slash = raw.indexOf('/', start);
        while (slash >= 0) {
            segments.add(Percent.decode(raw.substring(start, slash)));
            start = slash + 1;
            slash = raw.indexOf('/', start);
        }
        segments.add(Percent.decode(raw.substring(start)));
        return new RequestPath(raw, segments);
    }

    int length() {
        return segments.size();
    }

    /** One segment, decoded. */
    String segment(int index) {
        return segments.get(index);
    }

    /** All segments from this one on, decoded: for people to read. */
    String decodedFrom(int index) {
        return String.join("/", segments.subList(index, segments.size()));
    }

    /** The path from the slash before this segment on, as sent. */
    String rawFrom(int index) {
        if (index == segments.size()) {
            return "";
        }
        int slash = 0;
        for (int i = 0; i < index; i++) {
            slash = raw.indexOf('/', slash + 1);
        }
        return raw.substring(slash);
    }
}
