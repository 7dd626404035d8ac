package bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** How long a router takes to see that a path has no route: a 404. */
public class RouterMiss extends RouterBenchmark {
    @Param({"ours", "regex", "javalin", "jooby", "spring"})
    public String router;

    @Param({"github", "synthetic-10", "synthetic-100", "synthetic-1000",
            "synthetic-10000"})
    public String table;

    @Setup
    public void prepare() {
        prepare(router, table, Sample::withoutRoute);
    }

    @Benchmark
    public Found miss() {
        return findNext();
    }
}
