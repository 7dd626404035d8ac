package bench;

import java.io.IOException;
import java.util.List;

/**
 * Keeps the server and the load on different cores, so that neither takes the
 * other's time. Only where the system has taskset, and two cores.
 */
record Pinning(boolean isPossible) {
    private static final String SERVER_CORE = "0";
    private static final String LOAD_CORE = "1";

    static Pinning here() throws InterruptedException {
        boolean cores = Runtime.getRuntime().availableProcessors() > 1;
        return new Pinning(cores && Shell.has("taskset", "--version"));
    }

    /** What to put before the load generator's command. */
    List<String> prefix() {
        return isPossible ? List.of("taskset", "-c", LOAD_CORE) : List.of();
    }

    /** Moves a running server to its core, with all its threads. */
    void pin(ServerProcess server) throws IOException, InterruptedException {
        if (isPossible) {
            Shell.run(List.of("taskset", "-a", "-c", "-p", SERVER_CORE,
                    String.valueOf(server.pid())));
        }
    }
}
