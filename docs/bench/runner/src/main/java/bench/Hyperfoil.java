package bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The load generator of load/, in a process of its own. */
final class Hyperfoil implements LoadGenerator {
    private final List<String> prefix;
    private final Path target;

    /**
     * @param prefix what to put before the command, as for pinning it
     * @param bench the folder docs/bench
     */
    Hyperfoil(List<String> prefix, Path bench) {
        this.prefix = prefix;
        this.target = bench.resolve("load/target");
    }

    @Override
    public String name() {
        return "Hyperfoil";
    }

    @Override
    public Outcome run(ServerProcess server, Case what, int connections,
            int seconds) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java")
                        .toString(),
                "-classpath", target.resolve("classes") + File.pathSeparator
                        + target.resolve("lib") + File.separator + "*",
                "bench.Load", server.protocol().name(),
                String.valueOf(server.port()), what.method(), what.path,
                String.valueOf(what.body().length),
                String.valueOf(connections), String.valueOf(seconds)));
        return Outcome.parse(Shell.run(command));
    }
}
