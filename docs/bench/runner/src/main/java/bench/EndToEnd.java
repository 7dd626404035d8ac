package bench;

import bench.LoadGenerator.Outcome;
import bench.Results.Start;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures all contenders, side by side: all run at the same time, and the
 * load goes from one to the next, round after round. */
final class EndToEnd {
    private final Plan plan;
    private final Path bench;
    private final Path files;
    private final LoadGenerator warmUp;
    private final LoadGenerator load;
    private final Pinning pinning;
    private final Client client = new Client();
    private final Progress progress;

    EndToEnd(Plan plan, Path bench) throws IOException, InterruptedException {
        this.plan = plan;
        this.bench = bench;
        this.pinning = Pinning.here();
        this.warmUp = LoadGenerator.here(List.of(), bench);
        this.load = LoadGenerator.here(pinning.prefix(), bench);
        this.files = Files.createTempDirectory("static");
        Files.write(files.resolve("100k.txt"), Case.STATIC.answer());
        int contenders = Contender.all().size();
        this.progress = new Progress(contenders
                + plan.rounds() * plan.loads().size() * contenders
                + plan.starts() * (contenders + Part.values().length));
    }

    Results run() throws IOException, InterruptedException {
        List<Start> starts = starts();
        Map<Contender, ServerProcess> servers = new LinkedHashMap<>();
        try {
            for (Contender contender : Contender.all()) {
                servers.put(contender, warm(contender));
            }
            return new Results(Machine.here(load, pinning.isPossible()),
                    rounds(servers), starts);
        } finally {
            servers.values().forEach(ServerProcess::close);
        }
    }

    private ServerProcess warm(Contender contender)
            throws IOException, InterruptedException {
        progress.step("warming up " + contender.name());
        ServerProcess server = ServerProcess.start(contender, bench, files);
        client.awaitAnswer(server, Case.PLAINTEXT.path);
        for (Case what : Case.values()) {
            client.check(server, what);
            if (plan.warmUp() > 0) {
                warmUp.run(server.port(), what, 64, plan.warmUp());
            }
        }
        pinning.pin(server);
        return server;
    }

    private List<Sample> rounds(Map<Contender, ServerProcess> servers)
            throws IOException, InterruptedException {
        List<Sample> samples = new ArrayList<>();
        List<Contender> order = new ArrayList<>(servers.keySet());
        for (int round = 0; round < plan.rounds(); round++) {
            for (Plan.Load next : plan.loads()) {
                for (Contender contender : order) {
                    progress.step("round " + (round + 1) + ": "
                            + contender.name() + ", " + next.what().label()
                            + ", " + next.connections() + " connections");
                    samples.add(sample(contender, servers.get(contender),
                            next, round));
                }
            }
            // Whoever comes first in one round does not in the next.
            Collections.rotate(order, order.size() / plan.rounds());
        }
        return samples;
    }

    private Sample sample(Contender contender, ServerProcess server,
            Plan.Load next, int round)
            throws IOException, InterruptedException {
        Duration before = server.cpuTime();
        Outcome outcome = load.run(server.port(), next.what(),
                next.connections(), next.seconds());
        Duration used = server.cpuTime().minus(before);
        return new Sample(contender.name(), next.what(), next.connections(),
                round, outcome.requests(), outcome.seconds(),
                used.toNanos() / 1e9, outcome.p50(), outcome.p99(),
                outcome.errors(), server.memory());
    }

    private List<Start> starts() throws IOException, InterruptedException {
        List<Start> starts = new ArrayList<>();
        for (int i = 0; i < plan.starts(); i++) {
            for (Part part : Part.values()) {
                progress.step("starting the program of " + part.module());
                starts.add(start(part.program(), "/",
                        () -> ServerProcess.startPart(bench, part)));
            }
            for (Contender contender : Contender.all()) {
                progress.step("starting " + contender.name());
                starts.add(start(contender.name(), Case.PLAINTEXT.path, () ->
                        ServerProcess.start(contender, bench, files)));
            }
        }
        return starts;
    }

    private interface Starter {
        ServerProcess start() throws IOException;
    }

    private Start start(String program, String path, Starter starter)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        try (ServerProcess server = starter.start()) {
            client.awaitAnswer(server, path);
            return new Start(program, (System.nanoTime() - begin) / 1e6);
        }
    }
}
