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

/**
 * Measures contenders, side by side: all run at the same time, and the load
 * goes from one to the next, round after round.
 */
final class EndToEnd {
    private final Plan plan;
    private final Path bench;
    private final List<Contender> contenders;
    private final Path files;
    private final Certificate certificate = Certificate.make();
    private final LoadGenerator warmUp;
    private final LoadGenerator load;
    private final Pinning pinning;
    private final Client client = new Client(certificate);
    private final Progress progress;

    private EndToEnd(Plan plan, Path bench, List<Contender> contenders,
            LoadGenerator warmUp, LoadGenerator load, Pinning pinning)
            throws IOException, InterruptedException {
        this.plan = plan;
        this.bench = bench;
        this.contenders = contenders;
        this.warmUp = warmUp;
        this.load = load;
        this.pinning = pinning;
        this.files = Files.createTempDirectory("static");
        Files.write(files.resolve("100k.txt"), Case.STATIC.answer());
        int count = contenders.size();
        this.progress = new Progress(count
                + plan.rounds() * plan.loads().size() * count
                + plan.starts() * (count + Part.values().length));
    }

    /** All programs, over plain HTTP/1.1. */
    static EndToEnd ofAll(Plan plan, Path bench)
            throws IOException, InterruptedException {
        Pinning pinning = Pinning.here();
        return new EndToEnd(plan, bench, Contender.all(),
                LoadGenerator.here(List.of(), bench),
                LoadGenerator.here(pinning.prefix(), bench), pinning);
    }

    /** The servers that speak TLS, by a client that speaks HTTP/2 as well. */
    static EndToEnd overTls(Plan plan, Path bench)
            throws IOException, InterruptedException {
        Pinning pinning = Pinning.here();
        return new EndToEnd(plan, bench, Contender.overTls(),
                new Hyperfoil(List.of(), bench),
                new Hyperfoil(pinning.prefix(), bench), pinning);
    }

    Results run() throws IOException, InterruptedException {
        List<Start> starts = starts();
        Map<Contender, ServerProcess> servers = new LinkedHashMap<>();
        try {
            for (Contender contender : contenders) {
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
        ServerProcess server = start(contender);
        client.awaitAnswer(server, Case.PLAINTEXT.path);
        for (Case what : Case.values()) {
            client.check(server, what);
            if (plan.warmUp() > 0) {
                warmUp.run(server, what, 64, plan.warmUp());
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
        Outcome outcome = load.run(server, next.what(),
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
            for (Contender contender : contenders) {
                progress.step("starting " + contender.name());
                starts.add(start(contender.name(), Case.PLAINTEXT.path,
                        () -> start(contender)));
            }
        }
        return starts;
    }

    private ServerProcess start(Contender contender) throws IOException {
        return ServerProcess.start(contender, bench, files, certificate);
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
