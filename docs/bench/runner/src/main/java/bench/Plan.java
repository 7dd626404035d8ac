package bench;

import java.util.List;

/**
 * How much to measure.
 *
 * @param rounds how often each load comes round
 * @param starts how often each program is started for the start-up time
 * @param warmUp seconds of each case before the first round
 * @param seconds of one load in a round
 */
record Plan(String name, List<Load> loads, int rounds, int starts, int warmUp,
        int seconds) {

    /** A case and how many connections ask for it at once. */
    record Load(Case what, int connections) {
    }

    /** Takes about an hour and a half. */
    static Plan full() {
        return new Plan("full", loads(List.of(Case.values()), 64, 1, 1000),
                3, 10, 3, 2);
    }

    /** Only shows that all still works; its figures mean nothing. */
    static Plan quick() {
        return new Plan("quick", loads(List.of(Case.PLAINTEXT, Case.ECHO), 64),
                1, 1, 0, 1);
    }

    private static List<Load> loads(List<Case> cases, Integer... connections) {
        return List.of(connections).stream()
                .flatMap(count -> cases.stream()
                        .map(what -> new Load(what, count)))
                .toList();
    }
}
