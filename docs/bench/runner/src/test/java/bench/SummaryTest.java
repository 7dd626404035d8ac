package bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bench.Results.Start;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SummaryTest {
    /** In three rounds, a takes 1, 2 and 9 seconds; b always the double. */
    private final Summary summary = new Summary(new Results(null, samples(),
            List.of(new Start("a", 30), new Start("a", 10),
                    new Start("a", 20), new Start("a", 40))));

    private static List<Sample> samples() {
        double[] seconds = {9, 1, 2};
        List<Sample> samples = new ArrayList<>();
        for (int round = 0; round < seconds.length; round++) {
            for (Case what : Case.values()) {
                samples.add(sample("a", what, round, seconds[round]));
                samples.add(sample("b", what, round, 2 * seconds[round]));
            }
        }
        return samples;
    }

    private static Sample sample(
            String contender, Case what, int round, double cpuSeconds) {
        return new Sample(contender, what, 64, round, 1_000_000, 10,
                cpuSeconds, 100, 900, 1, 1024);
    }

    @Test
    @DisplayName("The median of three rounds is the middle one, beside the extremes")
    void takesMedian() {
        Summary.Spread spread =
                summary.of("a", Case.JSON, 64, Sample::cpuMicros);
        assertEquals(new Summary.Spread(1, 2, 9), spread);
    }

    @Test
    @DisplayName("The median of four figures is between the two in the middle")
    void takesMiddleOfTwo() {
        assertEquals(25, summary.start("a").median());
    }

    @Test
    @DisplayName("Ratios are taken round by round, so that the weather drops out")
    void takesRatios() {
        assertEquals(new Summary.Spread(2, 2, 2),
                summary.ratio("b", "a", Case.ECHO, 64, Sample::cpuMicros));
        assertEquals(2, summary.ratio("b", "a", 64, Sample::cpuMicros), 1e-9);
    }

    @Test
    @DisplayName("The mean over the cases is the geometric one")
    void takesMean() {
        assertEquals(2, summary.mean("a", 64, Sample::cpuMicros), 1e-9);
        assertEquals(100_000,
                summary.mean("a", 64, Sample::requestsPerSecond), 1e-6);
    }

    @Test
    @DisplayName("Errors are added up over all cases and rounds")
    void addsErrors() {
        assertEquals(3 * Case.values().length, summary.errors("a", 64));
        assertEquals(0, summary.errors("a", 1));
    }

    @Test
    @DisplayName("What was not measured is an error, not a zero")
    void refusesNothing() {
        assertThrows(IllegalArgumentException.class, () ->
                summary.of("c", Case.JSON, 64, Sample::cpuMicros));
        assertThrows(IllegalArgumentException.class, () ->
                summary.of("a", Case.JSON, 1, Sample::cpuMicros));
        assertThrows(IllegalArgumentException.class, () ->
                summary.start("c"));
    }
}
