package bench;

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
 */
record Contender(String name, String label, String module, String mainClass,
        String engine) {
    static final String JDK = "jdk";
    static final List<String> ENGINES = List.of(JDK, "robaho", "jetty");
    static final String OWN = "its own";

    static List<Contender> all() {
        Stream<Contender> ours = ENGINES.stream().flatMap(engine -> Stream.of(
                part("part1", "Part 1, raw handler", "part1", "Main", engine),
                part("part4", "Part 4, router", "part4", "Router", engine),
                part("stack", "Part 4, whole stack", "part4", "Stack", engine)));
        // What each part adds is the same on every engine.
        Stream<Contender> between = Stream.of(
                part("part2", "Part 2, Api", "part2", "Main", JDK),
                part("part3", "Part 3, router", "part3", "Main", JDK));
        Stream<Contender> others = Stream.of(
                new Contender("http4k", "http4k", "http4k", "bench.Main", JDK),
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

    private static Contender part(String name, String label, String module,
            String mainClass, String engine) {
        return new Contender(name + "-" + engine, label + " (" + engine + ")",
                module, "bench." + mainClass, engine);
    }

    private static Contender other(String name, String label) {
        return new Contender(name, label, name, "bench.Main", OWN);
    }

    /** Whether its server has jars of its own. */
    boolean needsEngine() {
        return !engine.equals(JDK) && !engine.equals(OWN);
    }

    /** The raw handler on the same server, if there is one. */
    String raw() {
        return engine.equals(OWN) ? "part1-jdk" : "part1-" + engine;
    }
}
