package bench;

import java.io.IOException;

/** Keeps a number of connections busy and counts what comes back. */
interface LoadGenerator {

    /** Latencies are in microseconds. */
    record Outcome(long requests, double seconds, double p50, double p99,
            long errors) {
    }

    String name();

    /** Asks for this, one request after the other on each connection. */
    Outcome run(int port, Case what, int connections, int seconds)
            throws IOException, InterruptedException;
}
