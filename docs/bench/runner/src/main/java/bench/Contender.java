package bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A program under test.
 *
 * @param name what the results call it
 * @param label what people call it
 * @param module its folder in servers/
 * @param mainClass what to start
 * @param engine the server below it: for those that can choose, the folder
 *     in servers/ that holds its jars
 * @param protocol what it is asked in
 */
record Contender(String name, String label, String module, String mainClass,
        String engine, Protocol protocol) {
    static final String JDK = "jdk";
    static final String JETTY = "jetty";
    /** The server of part 4. */
    static final String OURS = "ours";
    static final String OWN = "its own";

    static List<Contender> all() {
        Stream<Contender> ours = Stream.of(JDK, "robaho", JETTY, OURS)
                .flatMap(engine -> Stream.of(
                        raw(engine),
                        part("part4", "Part 4, router",
                                "part4", "Router", engine),
                        part("stack", "Part 4, whole stack",
                                "part4", "Stack", engine)));
        // What each part adds is the same on every engine.
        Stream<Contender> between = Stream.of(
                part("part2", "Part 2, Api", "part2", "Main", JDK),
                part("part3", "Part 3, router", "part3", "Main", JDK));
        Stream<Contender> others = Stream.of(
                program("http4k", "http4k", JDK),
                other("javalin", "Javalin"),
                other("spark", "Spark"),
                other("helidon", "Helidon SE"),
                other("jooby", "Jooby"),
                other("vertx", "Vert.x"),
                other("undertow", "Undertow"),
                other("netty", "Netty, by hand"));
        return Stream.of(ours, between, others)
                .flatMap(contenders -> contenders).toList();
    }

    /** Part 4's router, on those that speak TLS, and what they are without. */
    static List<Contender> overTls() {
        return Stream.of(OURS, JETTY)
                .flatMap(engine -> Arrays.stream(Protocol.values())
                        .filter(protocol -> protocol != Protocol.HTTP2
                                || engine.equals(JETTY))
                        .map(protocol -> router(engine, protocol)))
                .toList();
    }

    private static Contender router(String engine, Protocol protocol) {
        return new Contender(engine + "-" + protocol,
                "Part 4, router (" + engine + ", " + protocol.label + ")",
                "part4", "bench.Router", engine, protocol);
    }

    /** Of those: the same server without TLS. */
    String plain() {
        return engine + "-" + Protocol.HTTP;
    }

    private static Contender raw(String engine) {
        return isBehindSeam(engine)
                ? part("raw", "Raw gateway", "part4", "Raw", engine)
                : part("part1", "Part 1, raw handler", "part1", "Main", engine);
    }

    /** Whether it is reached by part 4's interface only, not by the JDK's. */
    private static boolean isBehindSeam(String engine) {
        return engine.equals(JETTY) || engine.equals(OURS);
    }

    private static Contender part(String name, String label, String module,
            String mainClass, String engine) {
        return new Contender(name + "-" + engine, label + " (" + engine + ")",
                module, "bench." + mainClass, engine, Protocol.HTTP);
    }

    private static Contender other(String name, String label) {
        return program(name, label, OWN);
    }

    private static Contender program(
            String name, String label, String engine) {
        return new Contender(
                name, label, name, "bench.Main", engine, Protocol.HTTP);
    }

    /** Whether its server has jars of its own. */
    boolean needsEngine() {
        return !List.of(JDK, OURS, OWN).contains(engine);
    }

    /** The raw handler on the same server, if there is one. */
    String raw() {
        return engine.equals(OWN) ? "part1-jdk"
                : (isBehindSeam(engine) ? "raw-" : "part1-") + engine;
    }
}
