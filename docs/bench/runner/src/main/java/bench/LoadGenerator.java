package bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Keeps a number of connections busy and counts what comes back. */
interface LoadGenerator {

    /** Latencies are in microseconds. */
    record Outcome(long requests, double seconds, double p50, double p99,
            long errors) {

        /**
         * Reads the line with the word "report", then the requests, the
         * microseconds, the latencies and the errors.
         */
        static Outcome parse(String output) {
            String line = output.lines()
                    .filter(text -> text.startsWith("report "))
                    .findFirst().orElseThrow(() -> new IllegalStateException(
                            "The load has reported nothing: " + output));
            String[] words = line.split(" ");
            return new Outcome(Long.parseLong(words[1]),
                    Double.parseDouble(words[2]) / 1e6,
                    Double.parseDouble(words[3]), Double.parseDouble(words[4]),
                    Long.parseLong(words[5]));
        }
    }

    /**
     * wrk if the system has it, and else one that runs on the JVM.
     *
     * @param prefix what to put before its command
     * @param bench the folder docs/bench
     */
    static LoadGenerator here(List<String> prefix, Path bench)
            throws InterruptedException {
        return Wrk.isInstalled()
                ? new Wrk(prefix) : new Hyperfoil(prefix, bench);
    }

    String name();

    /** Asks for this, one request after the other on each connection. */
    Outcome run(ServerProcess server, Case what, int connections, int seconds)
            throws IOException, InterruptedException;
}
