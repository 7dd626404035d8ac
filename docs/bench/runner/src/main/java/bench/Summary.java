package bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** Medians and ratios of a run's figures. */
record Summary(Results results) {

    /** The lowest, the middle and the highest of several figures. */
    record Spread(double min, double median, double max) {
        static Spread of(DoubleStream figures) {
            double[] sorted = figures.sorted().toArray();
            if (sorted.length == 0) {
                throw new IllegalArgumentException("No figures");
            }
            return new Spread(sorted[0], median(sorted),
                    sorted[sorted.length - 1]);
        }

        private static double median(double[] sorted) {
            int middle = sorted.length / 2;
            return sorted.length % 2 == 1
                    ? sorted[middle]
                    : (sorted[middle - 1] + sorted[middle]) / 2;
        }
    }

    Spread of(String contender, Case what, int connections,
            ToDoubleFunction<Sample> figure) {
        return Spread.of(samples(contender, what, connections).stream()
                .mapToDouble(figure));
    }

    /** The geometric mean over all cases of the medians over all rounds. */
    double mean(String contender, int connections,
            ToDoubleFunction<Sample> figure) {
        return geometricMean(Arrays.stream(Case.values()).mapToDouble(what ->
                of(contender, what, connections, figure).median()));
    }

    /** As {@link #mean}, of one contender's figures over another's. */
    double ratio(String contender, String other, int connections,
            ToDoubleFunction<Sample> figure) {
        return geometricMean(Arrays.stream(Case.values()).mapToDouble(what ->
                ratio(contender, other, what, connections, figure).median()));
    }

    /** The ratios in each round: both had the same weather. */
    Spread ratio(String contender, String other, Case what, int connections,
            ToDoubleFunction<Sample> figure) {
        List<Sample> all = samples(contender, what, connections);
        List<Sample> others = samples(other, what, connections);
        if (all.size() != others.size()) {
            throw new IllegalArgumentException("Not as many rounds");
        }
        double[] ratios = new double[all.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = figure.applyAsDouble(all.get(i))
                    / figure.applyAsDouble(others.get(i));
        }
        return Spread.of(Arrays.stream(ratios));
    }

    long errors(String contender, int connections) {
        return results.samples().stream()
                .filter(sample -> sample.contender().equals(contender))
                .filter(sample -> sample.connections() == connections)
                .mapToLong(Sample::errors).sum();
    }

    /** Milliseconds from its start to its first answer. */
    Spread start(String program) {
        return Spread.of(results.starts().stream()
                .filter(start -> start.program().equals(program))
                .mapToDouble(Results.Start::millis));
    }

    private List<Sample> samples(
            String contender, Case what, int connections) {
        return results.samples().stream()
                .filter(sample -> sample.contender().equals(contender)
                        && sample.load() == what
                        && sample.connections() == connections)
                .toList();
    }

    private static double geometricMean(DoubleStream figures) {
        return Math.exp(figures.map(Math::log).average().orElseThrow());
    }
}
