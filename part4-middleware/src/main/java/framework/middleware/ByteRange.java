package framework.middleware;

import module java.base;

/**
 * A part of a file, from one byte to another, both included (RFC 9110,
 * section 14.1.2).
 */
record ByteRange(long first, long last) {
    private static final Pattern SINGLE = Pattern.compile(
            "(?i:bytes)=(?:(\\d{1,18})-(\\d{0,18})|-(\\d{1,18}))");

    /**
     * Reads a {@code Range} field. Several ranges, and what is not a range,
     * are empty: a server may send the whole file then.
     */
    static Optional<ByteRange> parse(String field, long size) {
        Matcher range = SINGLE.matcher(field);
        if (!range.matches()) {
            return Optional.empty();
        }
        if (range.group(3) != null) {
            // The last so many bytes; none of them, and it is in no file.
            long length = Long.parseLong(range.group(3));
            long first = length == 0 ? size : Math.max(0, size - length);
            return Optional.of(new ByteRange(first, size - 1));
        }
        long first = Long.parseLong(range.group(1));
        if (range.group(2).isEmpty()) {
            return Optional.of(new ByteRange(first, size - 1));
        }
        long last = Long.parseLong(range.group(2));
        return last < first
                ? Optional.empty()
                : Optional.of(new ByteRange(first, Math.min(last, size - 1)));
    }

    /** Whether a file of this size has at least one byte of it. */
    boolean isIn(long size) {
        return first < size;
    }

    long length() {
        return last - first + 1;
    }
}
