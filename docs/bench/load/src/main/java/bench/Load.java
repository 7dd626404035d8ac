package bench;

import static io.hyperfoil.http.steps.HttpStepCatalog.SC;

import io.hyperfoil.api.config.Benchmark;
import io.hyperfoil.api.config.BenchmarkBuilder;
import io.hyperfoil.core.impl.LocalSimulationRunner;
import io.hyperfoil.http.api.HttpMethod;
import io.hyperfoil.http.config.HttpPluginBuilder;
import io.hyperfoil.http.config.Protocol;

/**
 * Keeps a number of connections busy for some seconds, and reports in one
 * line, as report.lua does for wrk.
 */
final class Load {
    private Load() {
    }

    /** @param arguments port, method, path, length of body, connections,
     *     seconds */
    static void main(String[] arguments) {
        int connections = Integer.parseInt(arguments[4]);
        int millis = 1000 * Integer.parseInt(arguments[5]);
        Benchmark benchmark = benchmark(Integer.parseInt(arguments[0]),
                HttpMethod.valueOf(arguments[1]), arguments[2],
                "e".repeat(Integer.parseInt(arguments[3])),
                connections, millis);
        Totals totals = new Totals();
        new LocalSimulationRunner(benchmark, totals, null, null).run();
        IO.println(totals.report(millis));
        // Its event loops would keep us alive.
        System.exit(0);
    }

    private static Benchmark benchmark(int port, HttpMethod method,
            String path, String body, int connections, int millis) {
        BenchmarkBuilder builder = BenchmarkBuilder.builder()
                .name("load")
                .addPlugin(HttpPluginBuilder::new)
                .http()
                .protocol(Protocol.HTTP).host("127.0.0.1").port(port)
                .sharedConnections(connections)
                .endHttp()
                .endPlugin()
                .threads(1);
        builder.addPhase("load").always(connections)
                .duration(millis).maxDuration(millis)
                .scenario().maxRequests(1).maxSequences(1)
                .initialSequence("request")
                .step(SC).httpRequest(method).path(path).body(body)
                .endStep()
                .endSequence()
                .endScenario();
        return builder.build();
    }
}
