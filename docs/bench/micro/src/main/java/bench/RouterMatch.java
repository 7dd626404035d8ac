package bench;

import java.util.function.UnaryOperator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** How long a router takes to find a route and its parameters. */
public class RouterMatch extends RouterBenchmark {
    @Param({"ours", "regex", "javalin", "jooby", "spring"})
    public String router;

    @Param({"github", "synthetic-10", "synthetic-100", "synthetic-1000",
            "synthetic-10000", "segments-1", "segments-4", "segments-16"})
    public String table;

    @Setup
    public void prepare() {
        prepare(router, table, UnaryOperator.identity());
    }

    @Benchmark
    public Found match() {
        return findNext();
    }
}
