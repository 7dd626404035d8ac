package book;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Transcripts are run, and those that are not true are refused. */
class TerminalTest {
    @TempDir
    private Path work;

    @BeforeEach
    void assumeTranscriptsRun() {
        StepByStep.assumeTranscriptsRun();
    }

    @Test
    @DisplayName("All transcripts of a chapter are run against its code")
    void runsChapter() throws Exception {
        Fixture fixture = new Fixture(work);
        fixture.walk(List.of(
                Step.Change.class, Step.Compile.class, Step.Run.class));
        fixture.edit("Asked for /path", "Asked for /pass")
                .refuses("```console\nAsked for", "2. A server", """
                        -Asked for /pass
                        +Asked for /path
                        """, () -> fixture.walk(
                                List.of(Step.Change.class, Step.Run.class)));
    }

    @Test
    @DisplayName("Commands of several lines, pipes and folders work")
    void runsCommands() throws Exception {
        assertEquals(4, run("""
                $ mkdir public && printf 'one\\n' > public/a.txt
                $ cat public/a.txt \\
                  | cat
                one
                $ ls public; echo 'two; (three)'
                a.txt
                two; (three)
                $ cat missing   # fails
                cat: missing: …
                """));
    }

    @Test
    @DisplayName("Ports in code, commands and output are the text's own again")
    void mapsPorts() throws Exception {
        run("""
                $ cat Main.java
                // 8000 and 9000
                $ echo 8000 18000
                8000 18000
                """);
    }

    @Test
    @DisplayName("Other output is shown beside the text's")
    void refusesOtherOutput() {
        refuses("$ echo one\none\n$ echo two\nthree\n", 3, "-three\n+two");
    }

    @Test
    @DisplayName("A command that fails unannounced, or the reverse, is refused")
    void refusesOtherStatus() {
        refuses("$ cat missing\n…\n", 1, "end its line with: # fails");
        refuses("$ echo one   # fails\none\n", 1, "announced to fail");
    }

    @Test
    @DisplayName("A command that hangs unannounced, or the reverse, is refused")
    void refusesOtherEnd() throws Exception {
        run("$ printf 'one\\n'; sleep 60   # hangs: stop it\none\n");
        run("$ sleep 8; echo one; sleep 60   # hangs, on a slow computer\none\n");
        run("$ printf 'one\\n\\n'; sleep 5; echo two; sleep 60   # hangs\none\n");
        refuses("$ echo one   # hangs: stop it with Ctrl-C\none\n", 1,
                "announced to hang, but ends");
        refuses("$ sleep 60\n", 1, "# hangs: stop it with Ctrl-C");
        refuses("$ sleep 60   # hangs\none\n", 1, "-one");
        refuses("$ sleep 3; echo one   # hangs\none\n", 1, "but ends");
    }

    @Test
    @DisplayName("A command that fails for no reason that is shown is refused")
    void refusesFailuresForAnyReason() {
        refuses("$ cat missing   # fails\n…\n", 1, "for any reason");
    }

    @Test
    @DisplayName("What the server says a moment later counts as well")
    void refusesLateLines() {
        refuses(main("""
                new java.net.ServerSocket(8000);
                IO.println("Ready");
                Thread.sleep(1000);
                IO.println("one");
                Thread.sleep(50);
                IO.println("two");
                Thread.sleep(60_000);
                """), List.of("$ java Main.java\nReady\n", "one\n"), 0, "+two");
    }

    @Test
    @DisplayName("Commands that are not for transcripts are refused")
    void refusesOtherCommands() {
        refuses("$ mvn test\n", 1, "Show it as text");
        refuses("$ echo one | rm -r x\n", 1, "\"rm -r x\"");
        refuses("$ echo $(rm x)\n", 1, "not run");
        refuses("$ echo \"`rm x`\"\n", 1, "not run");
        refuses("$ sleep 9 &\n", 1, "not run");
        refuses("$ echo \\' ; rm x ; echo \\'\n", 1, "after a backslash");
    }

    @Test
    @DisplayName("Output that is nobody's is refused")
    void refusesOutputOfNobody() {
        refuses("Hello\n", 0, "Start one in this section");
        refuses("$ echo …\n…\n", 1, "when the server was started");
        refuses("Hello\n$ echo one\none\n", 0, "before its first command");
    }

    @Test
    @DisplayName("A server that ends, says other words or is deaf is refused")
    void refusesOtherServers() {
        Sources ends = main("IO.println(\"Done\");");
        refuses(ends, "$ java Main.java\nListening\n", 1, "-Listening\n+Done");
        refuses(ends, List.of("$ java Main.java\nDone\n", "Done\n"), 0,
                "No server runs here");
        Sources stays = main("IO.println(\"Ready\"); Thread.sleep(60_000);");
        refuses(stays, "$ java Main.java\nListening\n", 1,
                "-Listening\n+Ready");
        refuses(stays, "$ java Main.java\nReady\n", 1,
                "does not listen on port 8000");
    }

    private static Sources main(String statement) {
        return new Sources(Map.of("Main.java",
                "void main() throws Exception { " + statement + " }\n"));
    }

    private int run(String transcript) throws Exception {
        String main = "// 8000 and 9000\n";
        return run(new Sources(Map.of("Main.java", main)), transcript);
    }

    private int run(Sources code, String... transcripts) throws Exception {
        Place place = new Place("docs/test.md", "Test", 10);
        int commands = 0;
        try (Terminal terminal = new Terminal(
                Files.createTempDirectory(work, "run"), new Launch(
                        Files.createTempDirectory(work, "launch"),
                        Ports.free(String.join("", transcripts))),
                Duration.ofSeconds(8))) {
            for (String transcript : transcripts) {
                commands += terminal.run(new Block.Console(
                        place, transcript.lines().toList()), code);
            }
        }
        return commands;
    }

    private void refuses(String transcript, int line, String words) {
        refuses(main(""), transcript, line, words);
    }

    /** @param line what must be named: a transcript's line; 0: its fence */
    private void refuses(
            Sources code, String transcript, int line, String words) {
        refuses(code, List.of(transcript), line, words);
    }

    private void refuses(
            Sources code, List<String> transcripts, int line, String words) {
        Problem problem = assertThrows(Problem.class,
                () -> run(code, transcripts.toArray(String[]::new)));
        String place = "docs/test.md:" + (10 + line) + " (Test): ";
        assertTrue(problem.getMessage().startsWith(place), problem::getMessage);
        assertTrue(problem.getMessage().contains(words), problem::getMessage);
    }
}
