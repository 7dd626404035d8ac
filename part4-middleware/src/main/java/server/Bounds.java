package server;

import module java.base;

/**
 * What clients may cost.
 *
 * @param request how long one may keep us waiting with a request, or with
 *     reading its answer; each kilobyte earns it about a second
 * @param idle how long a connection is kept for its next request
 * @param connections how many there may be at a time
 * @param heads how many bytes all large heads together may take
 */
record Bounds(Duration request, Duration idle, int connections, int heads) {
    /** As the system properties say, or else as is usual. */
    static Bounds usual() {
        long heap = Runtime.getRuntime().maxMemory();
        return new Bounds(seconds("server.maxReqTime", 15),
                seconds("server.maxIdleTime", 30),
                Integer.getInteger("server.maxConnections",
                        (int) Math.min(100_000, heap / (128 * 1024))),
                (int) Math.min(Integer.MAX_VALUE, heap / 16));
    }

    private static Duration seconds(String property, int usual) {
        return Duration.ofSeconds(Integer.getInteger(property, usual));
    }
}
