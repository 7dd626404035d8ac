package framework;

import module java.base;

/**
 * What one server takes.
 *
 * @param body the bytes of one request's body
 * @param memory the bytes of all bodies together
 * @param requests how many requests at a time
 * @param closing how long to wait for those at the end
 */
record Limits(int body, long memory, int requests, Duration closing) {
    /** What counts unless set: most of it depends on the heap. */
    static final Limits USUAL = new Limits(1024 * 1024,
            Runtime.getRuntime().maxMemory() / 8,
            ServerSettings.CONNECTIONS - ServerSettings.CONNECTIONS / 4,
            Duration.ofSeconds(30));

    Limits withBody(long bytes) {
        // An array holds no more, and we read one byte too many.
        require(bytes >= 0 && bytes <= Integer.MAX_VALUE - 16, bytes);
        return new Limits((int) bytes, memory, requests, closing);
    }

    Limits withMemory(long bytes) {
        require(bytes >= 0, bytes);
        return new Limits(body, bytes, requests, closing);
    }

    Limits withRequests(int most) {
        require(most > 0, most);
        return new Limits(body, memory, most, closing);
    }

    Limits withClosing(Duration max) {
        require(!max.isNegative()
                && max.compareTo(Duration.ofDays(1)) <= 0, max);
        return new Limits(body, memory, requests, max);
    }

    private static void require(boolean fits, Object limit) {
        if (!fits) {
            throw new IllegalArgumentException("Not a limit: " + limit);
        }
    }
}
