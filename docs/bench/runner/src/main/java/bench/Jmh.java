package bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the benchmarks of micro/, which JMH starts in processes of its own. */
final class Jmh {
    private static final List<String> QUICK = List.of(
            "-f", "1", "-wi", "1", "-w", "100ms", "-i", "1", "-r", "100ms");

    private final Path bench;
    private final boolean quick;

    Jmh(Path bench, boolean quick) {
        this.bench = bench;
        this.quick = quick;
    }

    /**
     * @param benchmarks a regular expression of their names
     * @param result the file to write
     * @param options more of JMH's own
     */
    void run(String benchmarks, Path result, String... options)
            throws IOException, InterruptedException {
        Path target = bench.resolve("micro/target");
        String java =
                Path.of(System.getProperty("java.home"), "bin/java").toString();
        List<String> command = new ArrayList<>(List.of(java,
                "-classpath", target.resolve("classes") + File.pathSeparator
                        + target.resolve("lib") + File.separator + "*",
                "org.openjdk.jmh.Main", benchmarks, "-prof", "gc",
                "-rf", "json", "-rff", result.toString()));
        command.addAll(List.of(options));
        if (quick) {
            command.addAll(QUICK);
        }
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IOException("JMH ended with " + status);
        }
        // Where Java is installed is nobody's business.
        Files.writeString(result,
                Files.readString(result).replace(java, "java"));
    }
}
