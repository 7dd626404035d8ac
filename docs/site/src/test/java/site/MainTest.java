package site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The command")
class MainTest {

    private record Run(int status, List<String> lines) { }

    private static Run run(String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java")
                        .toString(),
                "-classpath", System.getProperty("java.class.path"),
                "site.Main"));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command)
                .directory(Repository.ROOT.toFile())
                .redirectErrorStream(true).start();
        List<String> lines = process.inputReader().readAllLines();
        return new Run(process.waitFor(), lines);
    }

    @Test
    @DisplayName("leaves the book in a folder")
    void exports(@TempDir Path folder) throws Exception {
        Path book = folder.resolve("my book");
        Run run = run("--port=", "--export=" + book);
        assertEquals(0, run.status(), run.toString());
        assertTrue(run.lines().getLast().startsWith("The book is in " + book),
                run.toString());
        assertTrue(Files.exists(book.resolve("index.html")));
    }

    @Test
    @DisplayName("does not write into a folder that has something in it")
    void sparesFolders(@TempDir Path folder) throws Exception {
        Path mine = Files.writeString(folder.resolve("mine.txt"), "mine");
        Run run = run("--export=" + folder);
        assertEquals(new Run(1, List.of(folder + " is there already. Name a"
                + " folder that is empty, or not there yet.")), run);
        assertTrue(Files.exists(mine));
        assertEquals(1, folder.toFile().list().length);
    }

    @Test
    @DisplayName("says in a sentence that a port is taken")
    void namesTakenPort() throws Exception {
        try (ServerSocket taken = new ServerSocket(
                0, 1, InetAddress.getLoopbackAddress())) {
            Run run = run("--port=" + taken.getLocalPort());
            assertEquals(1, run.status());
            assertEquals(1, run.lines().size(), run.toString());
            assertTrue(run.lines().getFirst().startsWith("Cannot listen on port "
                    + taken.getLocalPort()), run.toString());
        }
    }

    @Test
    @DisplayName("says in a sentence that a port is none")
    void namesWrongPort() throws Exception {
        Run run = run("--port=abc");
        assertEquals(1, run.status());
        assertTrue(run.lines().getFirst().startsWith(
                "Cannot listen on port abc"), run.toString());
    }
}
