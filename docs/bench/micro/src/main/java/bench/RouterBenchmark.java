package bench;

import java.util.List;
import java.util.function.UnaryOperator;

/** One call is one request; the next call is for another route. */
public abstract class RouterBenchmark extends Nanoseconds {
    /** With thousands of paths we would measure the processor's caches. */
    private static final int MOST = 250;

    private Finder finder;
    private Sample[] samples;
    private int next;

    void prepare(String router, String table, UnaryOperator<Sample> change) {
        List<Entry> entries = Tables.of(table);
        List<Sample> all = Sample.of(entries).stream().map(change).toList();
        finder = Finders.of(router, entries);
        Check.finds(finder, all);
        samples = all.stream().limit(MOST).toArray(Sample[]::new);
    }

    Found findNext() {
        Sample sample = samples[next];
        next = next + 1 == samples.length ? 0 : next + 1;
        return finder.find(sample.method(), sample.path());
    }
}
