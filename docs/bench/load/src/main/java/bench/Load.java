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

    /**
     * @param arguments HTTP, TLS or HTTP2, which is over TLS; port, method,
     *     path, length of body, connections, seconds
     */
    static void main(String[] arguments) {
        int connections = Integer.parseInt(arguments[5]);
        int millis = 1000 * Integer.parseInt(arguments[6]);
        Benchmark benchmark = benchmark(arguments[0],
                Integer.parseInt(arguments[1]),
                HttpMethod.valueOf(arguments[2]), arguments[3],
                "e".repeat(Integer.parseInt(arguments[4])),
                connections, millis);
        Totals totals = new Totals();
        new LocalSimulationRunner(benchmark, totals, null, null).run();
        IO.println(totals.report(millis));
        // Its event loops would keep us alive.
        System.exit(0);
    }

    private static Benchmark benchmark(String protocol, int port,
            HttpMethod method, String path, String body, int connections,
            int millis) {
        boolean isHttp2 = protocol.equals("HTTP2");
        BenchmarkBuilder builder = BenchmarkBuilder.builder()
                .name("load")
                .addPlugin(HttpPluginBuilder::new)
                .http()
                .protocol(protocol.equals("HTTP")
                        ? Protocol.HTTP : Protocol.HTTPS)
                .allowHttp1x(!isHttp2).allowHttp2(isHttp2)
                .host("127.0.0.1").port(port)
                .sharedConnections(connections)
                .endHttp()
                .endPlugin()
                .threads(1);
        builder.addPhase("load").always(connections)
                // What is asked at the end has time to be answered.
                .duration(millis).maxDuration(millis + 5_000)
                .scenario().maxRequests(1).maxSequences(1)
                .initialSequence("request")
                .step(SC).httpRequest(method).path(path).body(body)
                .endStep()
                .endSequence()
                .endScenario();
        return builder.build();
    }
}
