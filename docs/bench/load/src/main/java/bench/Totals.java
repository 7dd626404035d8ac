package bench;

import io.hyperfoil.api.config.Phase;
import io.hyperfoil.api.statistics.StatisticsSnapshot;
import io.hyperfoil.core.impl.statistics.StatisticsCollector;
import io.hyperfoil.core.util.CountDown;
import io.hyperfoil.http.statistics.HttpStats;
import org.HdrHistogram.Histogram;

/** Adds up what comes in second by second. */
final class Totals implements StatisticsCollector.StatisticsConsumer {
    private final Histogram nanos = new Histogram(3);
    private long errors;

    @Override
    public void accept(Phase phase, int stepId, String metric,
            StatisticsSnapshot second, CountDown countDown) {
        nanos.add(second.histogram);
        HttpStats http = HttpStats.get(second);
        errors += second.connectionErrors + second.requestTimeouts
                + second.internalErrors + http.status_4xx + http.status_5xx;
    }

    /** Requests, microseconds, p50 and p99 in microseconds, errors. */
    String report(int millis) {
        return "report %d %d %d %d %d".formatted(
                nanos.getTotalCount(), millis * 1000L,
                nanos.getValueAtPercentile(50) / 1000,
                nanos.getValueAtPercentile(99) / 1000, errors);
    }
}
