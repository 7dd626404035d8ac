package bench;

import static bench.Table.figure;

import bench.Summary.Spread;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The tables of whole programs under load. */
record EndToEndTables(Summary summary) {
    private static final int USUAL = 64;
    private static final double MEGABYTE = 1024 * 1024;
    private static final List<Column> COLUMNS = List.of(
            new Column("CPU µs a request", Sample::cpuMicros),
            new Column("requests a second", Sample::requestsPerSecond),
            new Column("p50 µs", Sample::p50),
            new Column("p99 µs", Sample::p99),
            new Column("memory MB", sample -> sample.memory() / MEGABYTE));

    /** A column: what people call it, and where the figure comes from. */
    private record Column(String head, ToDoubleFunction<Sample> figure) {
    }

    String overall() {
        Table table = new Table(heads("", Stream.concat(
                COLUMNS.stream().map(Column::head),
                Stream.of("start ms", "errors"))));
        for (Contender contender : byCost()) {
            String name = contender.name();
            table.row(heads(contender.label(), Stream.concat(
                    COLUMNS.stream().map(column -> figure(summary.mean(
                            name, USUAL, column.figure()))),
                    Stream.of(figure(summary.start(name).median()),
                            String.valueOf(summary.errors(name, USUAL))))));
        }
        return table.toString();
    }

    /** The same figures over those of the raw handler on the same server. */
    String overPart1() {
        return ratios(Contender::raw);
    }

    /** The same figures over Javalin's. */
    String overJavalin() {
        return ratios(_ -> "javalin");
    }

    private String ratios(Function<Contender, String> other) {
        Table table = new Table(heads("", Stream.concat(
                COLUMNS.stream().map(Column::head), Stream.of("start ms"))));
        for (Contender contender : byCost()) {
            String name = contender.name();
            String base = other.apply(contender);
            table.row(heads(contender.label(), Stream.concat(
                    COLUMNS.stream().map(column -> figure(summary.ratio(
                            name, base, USUAL, column.figure()))),
                    Stream.of(figure(summary.start(name).median()
                            / summary.start(base).median())))));
        }
        return table.toString();
    }

    /** Cheapest first. */
    List<Contender> byCost() {
        return Contender.all().stream()
                .sorted(Comparator.comparing(contender -> summary.mean(
                        contender.name(), USUAL, Sample::cpuMicros)))
                .toList();
    }

    /** For each case the median, and the lowest and highest round. */
    String cases() {
        Table table = new Table(heads("", Arrays.stream(Case.values())
                .map(Case::label)));
        for (Contender contender : byCost()) {
            table.row(heads(contender.label(), Arrays.stream(Case.values())
                    .map(what -> spread(summary.of(contender.name(), what,
                            USUAL, Sample::cpuMicros)))));
        }
        return table.toString();
    }

    private static String[] heads(String first, Stream<String> others) {
        return Stream.concat(Stream.of(first), others).toArray(String[]::new);
    }

    private static String spread(Spread spread) {
        return "%s (%s to %s)".formatted(figure(spread.median()),
                figure(spread.min()), figure(spread.max()));
    }

    /** One connection shows latency, a thousand show endurance. */
    String connections() {
        Table table = new Table("", "1: CPU µs", "1: requests a second",
                "1: p50 µs", "1: p99 µs", "1,000: CPU µs",
                "1,000: requests a second", "1,000: p50 µs", "1,000: p99 µs",
                "1,000: errors");
        for (Contender contender : byCost()) {
            String name = contender.name();
            table.row(contender.label(),
                    figure(summary.mean(name, 1, Sample::cpuMicros)),
                    figure(summary.mean(name, 1, Sample::requestsPerSecond)),
                    figure(summary.mean(name, 1, Sample::p50)),
                    figure(summary.mean(name, 1, Sample::p99)),
                    figure(summary.mean(name, 1000, Sample::cpuMicros)),
                    figure(summary.mean(name, 1000,
                            Sample::requestsPerSecond)),
                    figure(summary.mean(name, 1000, Sample::p50)),
                    figure(summary.mean(name, 1000, Sample::p99)),
                    String.valueOf(summary.errors(name, 1000)));
        }
        return table.toString();
    }

    /** What each part costs over the one before. */
    String parts() {
        List<String> parts =
                List.of("part1", "part2", "part3", "part4", "stack");
        Table table = new Table("", "CPU a request");
        for (int i = 1; i < parts.size(); i++) {
            String part = parts.get(i);
            String before = parts.get(i - 1);
            table.row(part + " over " + before, figure(summary.ratio(
                    part + "-" + Contender.JDK, before + "-" + Contender.JDK,
                    USUAL, Sample::cpuMicros)));
        }
        return table.toString();
    }

    String starts() {
        Table table = new Table("", "ms to the first answer",
                "over part 1's program", "over Javalin");
        double part1 = summary.start(Part.PART1.program()).median();
        double javalin = summary.start("javalin").median();
        for (Part part : Part.values()) {
            Spread spread = summary.start(part.program());
            table.row("The program of " + part.folder(), spread(spread),
                    figure(spread.median() / part1),
                    figure(spread.median() / javalin));
        }
        return table.toString();
    }

    String machine() {
        Machine machine = summary.results().machine();
        return "Measured on %s: %s, %d cores, %s, with %s; %s.\n".formatted(
                machine.date(), machine.system(), machine.cores(),
                machine.java(), machine.generator(), machine.pinned()
                        ? "server and load each on a core of its own"
                        : "server and load not kept apart");
    }
}
