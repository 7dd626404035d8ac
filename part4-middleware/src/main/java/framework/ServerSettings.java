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

    private static final Map<String, String> SAFE = Map.of(
            // Send the second piece of a body before the first is confirmed.
            "nodelay", "true",
            // Seconds that a client may take to send a request.
            "maxReqTime", "15",
            // Connections kept open between two requests.
            "maxIdleConnections", "5000",
            // Bytes of a header.
            "maxReqHeaderSize", "65536",
            // Bytes of a refused body to read, so that the answer arrives.
            "drainAmount", "67108864");

    private ServerSettings() {
    }

    static void apply() {
        for (String server : SERVERS) {
            SAFE.forEach((name, value) -> {
                if (System.getProperty(server + name) == null) {
                    System.setProperty(server + name, value);
                }
            });
        }
    }
}
