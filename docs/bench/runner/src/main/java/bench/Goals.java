package bench;

import static bench.Table.figure;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What we set out to reach, and what was measured. */
final class Goals {
    private static final int USUAL = 64;

    private final Summary summary;
    private final MicroTables router;
    private final MicroTables chain;
    private final Table table =
            new Table("goal", "wanted", "measured", "reached");

    Goals(Summary summary, MicroTables router, MicroTables chain) {
        this.summary = summary;
        this.router = router;
        this.chain = chain;
    }

    String table() {
        ourServer();
        atMost("whole stack over the raw gateway on our server, CPU a request",
                1.25, cpu("stack-ours", "raw-ours"));
        atLeast("requests per CPU second over Javalin", 1.5,
                1 / cpu("part4-ours", "javalin"));
        atLeast("… over Spark", 1, 1 / cpu("part4-ours", "spark"));
        atLeast("… over Helidon SE", 1, 1 / cpu("part4-ours", "helidon"));
        atLeast("… over http4k, both on the JDK's server", 1.3,
                1 / cpu("part4-jdk", "http4k"));
        matches();
        layerCost();
        many();
        starts();
        return table.toString();
    }

    /** Part 4's router on our server, over others, CPU a request. */
    private void ourServer() {
        over("the JDK's", "part4-jdk", Case.PLAINTEXT, 0.38);
        over("the JDK's", "part4-jdk", Case.LAYERS, 0.40);
        over("the JDK's", "part4-jdk", Case.ECHO, 0.46);
        over("Jooby", "jooby", Case.PLAINTEXT, 1);
        over("Jooby", "jooby", Case.LAYERS, 1);
        over("Netty by hand", "netty", Case.ECHO, 1.15);
        over("Netty by hand", "netty", Case.STATIC, 1.15);
    }

    private void over(String who, String other, Case load, double bound) {
        atMost("our server over " + who + ", " + load.label()
                + ", CPU a request", bound, summary.ratio("part4-ours", other,
                load, USUAL, Sample::cpuMicros).median());
    }

    private double cpu(String contender, String other) {
        return summary.ratio(contender, other, USUAL, Sample::cpuMicros);
    }

    private void matches() {
        double ours = match("ours", "github");
        atMost("a match in the table of a real API over Jooby's", 0.6,
                ours / match("jooby", "github"));
        atMost("… over Javalin's", 1.0 / 15, ours / match("javalin", "github"));
        atMost("… over Spring's", 1.0 / 10, ours / match("spring", "github"));
        atMost("a match among 10,000 routes over one among 100", 1.3,
                match("ours", "synthetic-10000")
                        / match("ours", "synthetic-100"));
    }

    private double match(String name, String routes) {
        return router.one("RouterMatch",
                Map.of("router", name, "table", routes)).nanos();
    }

    private void layerCost() {
        Micro none = layers("0");
        Micro hundred = layers("100");
        atMost("nanoseconds of a layer", 5,
                (hundred.nanos() - none.nanos()) / 100);
        atMost("bytes of a layer", 0,
                Math.rint((hundred.bytes() - none.bytes()) / 100));
    }

    private Micro layers(String count) {
        return chain.one("LayerCost",
                Map.of("layers", count, "classes", "5"));
    }

    private void many() {
        atMost("errors with 1,000 connections", 0,
                summary.errors("part4-ours", 1000)
                        + summary.errors("part4-jdk", 1000));
        atMost("p99 with 1,000 connections over Javalin's", 1,
                p99("part4-ours"));
    }

    private double p99(String contender) {
        ToDoubleFunction<Sample> p99 = Sample::p99;
        return summary.ratio(contender, "javalin", 1000, p99);
    }

    private void starts() {
        double program = summary.start(Part.PART4.program()).median();
        atMost("start of part 4's program over part 1's", 1.3,
                program / summary.start(Part.PART1.program()).median());
        atMost("start of part 4's program over Javalin's", 1.0 / 3,
                program / summary.start("javalin").median());
    }

    private void atMost(String what, double bound, double measured) {
        row(what, "at most ", bound, measured, measured <= bound);
    }

    private void atLeast(String what, double bound, double measured) {
        row(what, "at least ", bound, measured, measured >= bound);
    }

    private void row(String what, String word, double bound, double measured,
            boolean reached) {
        table.row(what, word + figure(bound), figure(measured),
                reached ? "yes" : "**no**");
    }
}
