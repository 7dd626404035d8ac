package book;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is run in place of java Main.java, and servers of the text's own. */
class LaunchTest {
    /** Says whether it was compiled as it was started. */
    private static final String MAIN = """
            void main(String[] words) {
                var loader = getClass().getClassLoader();
                IO.println(loader == ClassLoader.getSystemClassLoader()
                        ? "classes" : "source");
                IO.println(String.join(" ", words) + Other.TEXT);
            }
            """;
    private static final Sources CODE = new Sources(Map.of("Main.java", MAIN,
            "Other.java", "class Other { static final String TEXT = \"!\"; }\n",
            "Try.java", MAIN.replace("words) +", "words) + \"?\" +")));
    private static final String TRY = """
            import com.sun.net.httpserver.HttpServer;
            void main() throws Exception {
                var server = HttpServer.create(
                        new InetSocketAddress("localhost", PORT), 0);
                server.createContext("/", exchange -> {
                    exchange.sendResponseHeaders(200, 3);
                    exchange.getResponseBody().write("TXT".getBytes());
                    exchange.close();
                });
                server.start();
                IO.println("Ready");
            }
            """;

    @TempDir
    private Path work;

    private Launch launch;

    @BeforeEach
    void prepare() throws Exception {
        StepByStep.assumeTranscriptsRun();
        launch = new Launch(Files.createTempDirectory(work, "launch"),
                Ports.free(""));
    }

    @Test
    @DisplayName("Classes are run from the second time on, for each program")
    void runsClasses() throws Exception {
        try (Terminal terminal = open()) {
            run(terminal, CODE, "$ java Main.java\nsource\n!\n$ java Try.java\nsource\n?!\n"
                    + "$ java Main.java a b | cat\nclasses\na b!\n"
                    + "$ java -ea Try.java a; java Try.java\n"
                    + "classes\na?!\nclasses\n?!\n");
        }
        assertTrue(launch.classes("java Try.java", CODE).isPresent());
        assertFalse(launch.classes("cat Main.java", CODE).isPresent());
        assertTrue(launch.classes("java Main.java", CODE).isPresent());
    }

    @Test
    @DisplayName("What does not compile is run from source, and says so")
    void runsSources() throws Exception {
        Sources broken = CODE.with("Other.java", "class Other {\n");
        try (Terminal terminal = open()) {
            run(terminal, CODE, "$ java Main.java\nsource\n!\n");
            run(terminal, broken, "$ java Main.java   # fails\n"
                    + "…Other.java:1: error: reached end of file…\n…\n");
            Sources wrong = CODE.with("Try.java", "void main() { other(); }\n");
            run(terminal, wrong, "$ java Main.java\nclasses\n!\n");
            run(terminal, wrong, "$ java Try.java || java Try.java   # fails\n"
                    + "Try.java:1: error: cannot find symbol\n…\n");
        }
    }

    @Test
    @DisplayName("What imports Jetty finds its jars, and what does not has none")
    void linksJars() throws Exception {
        Sources jetty = CODE.with("Try.java", "import org.eclipse.jetty.util.Jetty;\n"
                + MAIN.replace("words) +", "words) + Jetty.VERSION.contains(\"12\") +"));
        try (Terminal terminal = open()) {
            run(terminal, CODE, "$ ls\nMain.java\nOther.java\nTry.java\n");
            for (String how : List.of("source", "classes")) {
                run(terminal, jetty, "$ java --class-path=\"jars/*\" Try.java a\n"
                        + how + "\natrue!\n");
            }
        }
    }

    @Test
    @DisplayName("A Try.java that listens runs beside a server at another port")
    void runsTwoServers() throws Exception {
        Sources two = new Sources(Map.of(
                "Main.java", server("8000", "one"),
                "Try.java", server("9000", "two")));
        try (Terminal terminal = open()) {
            run(terminal, two, "$ java Main.java\nReady\n$ java Try.java\nReady\n"
                    + "$ curl localhost:8000/ localhost:9000/\nonetwo\n");
            Sources same = two.with("Try.java", server("8000", "six"));
            run(terminal, same, "$ java Try.java\nReady\n$ curl localhost:8000/\nsix\n"
                    + "$ curl localhost:9000/   # fails\n"
                    + "curl: (7) Failed to connect to localhost port 9000…\n");
        }
    }

    @Test
    @DisplayName("The port of a Try.java may be followed by something else")
    void findsPort() {
        Place place = new Place("docs/test.md", "Test", 10);
        Prompt prompt = new Prompt(place, "java Try.java", List.of());
        for (String start : List.of("api.start(9000)", "api.start(9000, new Tiny())",
                "exchange.start(200, fields); api.start(9000)",
                "new TinyEngine().start(new InetSocketAddress(9000), gateway)")) {
            Sources code = new Sources(Map.of("Try.java", "void main() { " + start + "; }"));
            assertTrue(prompt.startsServer(code), start);
            assertEquals(OptionalInt.of(9000), prompt.port(code), start);
        }
    }

    private Terminal open() throws Exception {
        return new Terminal(Files.createTempDirectory(work, "run"), launch,
                Duration.ofSeconds(20));
    }

    private static String server(String port, String text) {
        return TRY.replace("PORT", port).replace("TXT", text);
    }

    private static void run(Terminal terminal, Sources code,
            String transcript) throws Exception {
        Place place = new Place("docs/test.md", "Test", 10);
        assertEquals(transcript.split("\\$ ").length - 1, terminal.run(
                new Block.Console(place, transcript.lines().toList()), code));
    }
}
