package framework.middleware;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Program;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

public class LineWriterTest {
    private static final int THREADS = 10;
    private static final int EACH = 1000;

    private final Output output = new Output();
    private final LineWriter writer = new LineWriter(new PrintStream(output));

    /** Counts how often something is written. */
    private static final class Output extends ByteArrayOutputStream {
        private int writes;

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            writes++;
            super.write(bytes, offset, length);
        }

        synchronized int writes() {
            return writes;
        }

        List<String> lines() {
            return toString().lines().toList();
        }
    }

    @Test
    @DisplayName("A line comes out by itself, with no other line after it")
    void writesSoon() {
        writer.accept("one");
        await().until(() -> output.lines().equals(List.of("one")));
        writer.accept("two");
        await().until(() -> output.lines().equals(List.of("one", "two")));
    }

    @Test
    @DisplayName("The lines of many threads come out whole, each once, those of a thread in order")
    void keepsLines() {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int thread = 0; thread < THREADS; thread++) {
                String prefix = thread + " ";
                threads.submit(() -> IntStream.range(0, EACH)
                        .forEach(line -> writer.accept(prefix + line)));
            }
        }
        await().until(() -> output.lines().size() == THREADS * EACH);
        for (int thread = 0; thread < THREADS; thread++) {
            String prefix = thread + " ";
            assertEquals(
                    IntStream.range(0, EACH).mapToObj(line -> prefix + line).toList(),
                    output.lines().stream().filter(line -> line.startsWith(prefix)).toList());
        }
    }

    @Test
    @DisplayName("Lines that come together are written together")
    void writesBatches() {
        for (int line = 0; line < EACH; line++) {
            writer.accept("line " + line);
        }
        await().until(() -> output.lines().size() == EACH);
        assertTrue(output.writes() < EACH / 10, output.writes() + " writes");
    }

    /** A program that says much, and ends at once. */
    static final class Hasty {
        static void main(String[] arguments) {
            LineWriter lines = new LineWriter(System.out);
            lines.accept("Listening on http://localhost:0");
            for (int line = 0; line < 9 * EACH; line++) {
                lines.accept("line " + line);
            }
        }
    }

    @Test
    @DisplayName("What is still waiting when the program ends is written then")
    void writesAtExit() throws Exception {
        try (Program hasty = Program.start(Hasty.class.getName())) {
            assertEquals(0, hasty.exitStatus());
            await().until(() -> hasty.output().contains("line " + (9 * EACH - 1)));
        }
    }
}
