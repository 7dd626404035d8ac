package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Measures everything, and writes the figures into the page about them. */
final class Main {
    private static final Path BENCH = Path.of("").toAbsolutePath();
    private static final Path RESULTS = BENCH.resolve("results");
    private static final Path PAGE = BENCH.resolve("../performance.md");

    private Main() {
    }

    /**
     * @param arguments nothing for the whole run, --quick for a short one
     *     that keeps nothing, or which steps of the whole run to take
     *     alone: end-to-end, tls, router, chain, parsers or report
     */
    public static void main(String[] arguments)
            throws IOException, InterruptedException {
        if (List.of(arguments).equals(List.of("--quick"))) {
            quick();
            return;
        }
        Set<String> steps = arguments.length == 0
                ? Set.of("end-to-end", "tls", "router", "chain", "parsers",
                        "report")
                : Set.of(arguments);
        Files.createDirectories(RESULTS);
        if (steps.contains("router")) {
            micro("Router(Match|Miss)", "router.json");
        }
        if (steps.contains("chain")) {
            micro("(Layer|Stack)Cost", "chain.json");
        }
        if (steps.contains("parsers")) {
            micro("ParserCost", "parsers.json");
        }
        if (steps.contains("end-to-end")) {
            EndToEnd.ofAll(Plan.full(), BENCH).run()
                    .write(RESULTS.resolve("end-to-end.json"));
        }
        if (steps.contains("tls")) {
            EndToEnd.overTls(Plan.overTls(), BENCH).run()
                    .write(RESULTS.resolve("tls.json"));
        }
        if (steps.contains("report")) {
            Report report = new Report(RESULTS);
            report.draw(RESULTS);
            Files.writeString(PAGE, report.page(Files.readString(PAGE)));
        }
    }

    /** Shows that all of it works: the figures are not worth keeping. */
    private static void quick() throws IOException, InterruptedException {
        Path results = Files.createTempDirectory("bench");
        Jmh jmh = new Jmh(BENCH, true);
        Path router = results.resolve("router.json");
        jmh.run("bench.RouterMatch", router, "-p", "table=github");
        Path chain = results.resolve("chain.json");
        jmh.run("bench.(Layer|Stack|Parser)Cost", chain,
                "-p", "layers=0,100", "-p", "layer=all", "-p", "input=Host");
        Results all = EndToEnd.ofAll(Plan.quick(), BENCH).run();
        Results tls = EndToEnd.overTls(Plan.quick(), BENCH).run();
        List<Sample> samples = Stream.of(all, tls)
                .flatMap(run -> run.samples().stream()).toList();
        for (Sample sample : samples) {
            if (sample.requests() == 0 || sample.errors() > 0) {
                throw new IllegalStateException("Not well: " + sample);
            }
        }
        System.out.printf("%n%d figures of JMH, %d loads, %d starts: well%n",
                Micro.read(router).size() + Micro.read(chain).size(),
                samples.size(), all.starts().size());
    }

    private static void micro(String benchmarks, String file)
            throws IOException, InterruptedException {
        new Jmh(BENCH, false).run("bench." + benchmarks, RESULTS.resolve(file));
    }
}
