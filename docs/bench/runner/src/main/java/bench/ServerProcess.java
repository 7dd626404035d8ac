package bench;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A running program under test. */
final class ServerProcess implements AutoCloseable {
    /** The same for all: one processor, and as much memory. */
    private static final List<String> JVM = List.of(
            "-XX:ActiveProcessorCount=1", "-Xmx512m",
            "--enable-native-access=ALL-UNNAMED");
    /** What part 4 sets by itself; the other programs get it as well. */
    private static final List<String> SETTINGS = Stream
            .of("sun", "robaho")
            .flatMap(server -> Stream.of("nodelay=true",
                    "maxIdleConnections=5000")
                    .map(value -> "-D" + server + ".net.httpserver." + value))
            .toList();

    private final Process process;
    private final int port;
    private final Protocol protocol;

    private ServerProcess(Process process, int port, Protocol protocol) {
        this.process = process;
        this.port = port;
        this.protocol = protocol;
    }

    /**
     * Starts a contender, which is not ready yet then.
     *
     * @param bench the folder docs/bench
     * @param files the folder of static files
     * @param certificate for those that are asked over TLS
     */
    static ServerProcess start(Contender contender, Path bench, Path files,
            Certificate certificate) throws IOException {
        List<String> classPath = new ArrayList<>();
        add(classPath, bench, contender.module());
        if (contender.needsEngine()) {
            add(classPath, bench, contender.engine());
        }
        List<String> options = contender.protocol().isSecure()
                ? certificate.options() : List.of();
        return start(bench, contender.protocol(), options, classPath,
                contender.mainClass(), files.toString(), contender.engine());
    }

    /** Starts a part's own program, in the folder that it expects. */
    static ServerProcess startPart(Path bench, Part part)
            throws IOException {
        Path sources = bench.resolve("../..").resolve(part.folder())
                .resolve("src/main/java");
        return start(sources, Protocol.HTTP, List.of(),
                List.of(classes(bench, part.module())), "Main");
    }

    private static void add(List<String> path, Path bench, String module) {
        path.add(classes(bench, module));
        path.add(bench.resolve("servers").resolve(module)
                .resolve("target/lib") + File.separator + "*");
    }

    private static String classes(Path bench, String module) {
        return bench.resolve("servers").resolve(module)
                .resolve("target/classes").toString();
    }

    private static ServerProcess start(Path directory, Protocol protocol,
            List<String> options, List<String> classPath, String mainClass,
            String... arguments) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString());
        command.addAll(JVM);
        command.addAll(SETTINGS);
        command.addAll(options);
        command.addAll(List.of(
                "-classpath", String.join(File.pathSeparator, classPath),
                mainClass, String.valueOf(port)));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        return new ServerProcess(process, port, protocol);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(
                0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int port() {
        return port;
    }

    Protocol protocol() {
        return protocol;
    }

    /** The address of a path on it. */
    URI uri(String path) {
        return URI.create(
                protocol.scheme + "://127.0.0.1:" + port + path);
    }

    long pid() {
        return process.pid();
    }

    /** Processor time so far, of the program and of the system for it. */
    Duration cpuTime() {
        return process.toHandle().info().totalCpuDuration().orElseThrow();
    }

    /** Bytes of main memory that it holds now. */
    long memory() throws IOException, InterruptedException {
        String kilobytes = Shell.run(List.of(
                "ps", "-o", "rss=", "-p", String.valueOf(pid())));
        return Long.parseLong(kilobytes.strip()) * 1024;
    }

    /** The command, to try it by hand. */
    @Override
    public String toString() {
        return process.info().commandLine().orElse("an ended process");
    }

    /** Ends it, and waits until it has. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
