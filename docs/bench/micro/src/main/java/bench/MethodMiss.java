package bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * How long a router takes to see that a path has a route, but not with this
 * method: a 405. Only those that see it in the same search: the others say
 * that there is no route and search again, once for each method.
 */
public class MethodMiss extends RouterBenchmark {
    @Param({"ours", "jooby"})
    public String router;

    @Param("github")
    public String table;

    @Setup
    public void prepare() {
        prepare(router, table, Sample::withOtherMethod);
    }

    @Benchmark
    public Found miss() {
        return findNext();
    }
}
