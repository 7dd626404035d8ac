package bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The load generator wrk, from the system. */
final class Wrk implements LoadGenerator {
    private final List<String> prefix;
    private final Path script;

    /** @param prefix what to put before the command, as for pinning it */
    Wrk(List<String> prefix) {
        this.prefix = prefix;
        try (InputStream source = Wrk.class.getResourceAsStream("/report.lua")) {
            script = Files.createTempFile("report", ".lua");
            script.toFile().deleteOnExit();
            Files.write(script, source.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static boolean isInstalled() throws InterruptedException {
        return Shell.has("wrk", "--version");
    }

    @Override
    public String name() {
        return "wrk";
    }

    @Override
    public Outcome run(ServerProcess server, Case what, int connections,
            int seconds) throws IOException, InterruptedException {
        if (server.protocol() == Protocol.HTTP2) {
            throw new IllegalArgumentException("wrk speaks no HTTP/2");
        }
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of("wrk", "--threads", "1",
                "--connections", String.valueOf(connections),
                "--duration", seconds + "s",
                "--script", script.toString(),
                server.uri(what.path).toString(),
                "--", what.method(), String.valueOf(what.body().length)));
        return Outcome.parse(Shell.run(command));
    }
}
