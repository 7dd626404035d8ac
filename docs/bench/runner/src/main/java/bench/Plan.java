package bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much to measure.
 *
 * @param rounds how often each load comes round
 * @param starts how often each program is started for the start-up time
 * @param warmUp seconds of each case before the first round
 */
record Plan(List<Load> loads, int rounds, int starts, int warmUp) {

    /** A case, how many connections ask for it, and for how many seconds. */
    record Load(Case what, int connections, int seconds) {
    }

    /** Takes about an hour. */
    static Plan full() {
        return new Plan(Stream.of(
                loads(64, 2), loads(1, 1), loads(1000, 2))
                .flatMap(List::stream).toList(), 3, 5, 3);
    }

    /** Takes about eight minutes. */
    static Plan overTls() {
        return new Plan(loads(64, 4), 3, 0, 3);
    }

    /** Only shows that all still works; its figures mean nothing. */
    static Plan quick() {
        return new Plan(List.of(
                new Load(Case.PLAINTEXT, 64, 1), new Load(Case.ECHO, 64, 1)),
                1, 1, 0);
    }

    private static List<Load> loads(int connections, int seconds) {
        return Arrays.stream(Case.values())
                .map(what -> new Load(what, connections, seconds))
                .toList();
    }
}
