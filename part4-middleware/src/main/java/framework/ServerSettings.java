package framework;

import module java.base;

/**
 * Settings that the server reads once, when the first one is made. Each is a
 * system property; one that is already set, as with -D, stays as it is.
 */
final class ServerSettings {
    /** The JDK's server, and another one behind the same interface. */
    private static final List<String> SERVERS = List.of(
            "sun.net.httpserver.", "robaho.net.httpserver.");

    private static final String MOST = "jdk.httpserver.maxConnections";

    /** How many clients may be connected at a time: the heap bears that. */
    static final int CONNECTIONS = connections(Integer.getInteger(MOST, 0),
            Runtime.getRuntime().maxMemory());

    private static final Map<String, String> SAFE = Map.of(
            // Send the second piece of a body before the first is confirmed.
            "nodelay", "true",
            // Seconds that a client may take to send a request.
            "maxReqTime", "15",
            // Connections kept open between two requests.
            "maxIdleConnections", String.valueOf(Math.ceilDiv(CONNECTIONS, 2)),
            // Bytes of a header.
            "maxReqHeaderSize", "65536",
            // Bytes of a refused body to read, so that the answer arrives.
            "drainAmount", "67108864");

    private ServerSettings() {
    }

    /** @param set what the user says; with 0 or less, the heap decides */
    static int connections(int set, long heap) {
        return set > 0 ? set : (int) Math.min(100_000, heap / (384 * 1024));
    }

    static void apply() {
        for (String server : SERVERS) {
            SAFE.forEach((name, value) -> {
                setDefault(server + name, value);
            });
        }
        setDefault(MOST, String.valueOf(CONNECTIONS));
    }

    private static void setDefault(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
