package bench;

/**
 * What one server did with one load.
 *
 * @param round which of the interleaved rounds
 * @param requests how many were answered
 * @param seconds how long it took
 * @param cpuSeconds processor time of the server, user and system
 * @param p50 the median latency in microseconds
 * @param p99 the latency in microseconds that 99 of 100 keep below
 * @param errors refused, cut or late connections, and wrong statuses
 * @param memory bytes of the server in main memory, at the end
 */
record Sample(String contender, Case load, int connections, int round,
        long requests, double seconds, double cpuSeconds, double p50,
        double p99, long errors, long memory) {

    double requestsPerSecond() {
        return requests / seconds;
    }

    /** Microseconds of processor time for one request. */
    double cpuMicros() {
        return cpuSeconds * 1e6 / requests;
    }
}
