package framework.middleware;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

public class LineWriterBlockedTest {
    private static final String LOST = "Lines lost here: ";
    private static final int LINES = 30_000;

    private final Stopped output = new Stopped();
    private final LineWriter writer = new LineWriter(new PrintStream(output));

    /** A terminal where somebody has pressed Ctrl-S, and later Ctrl-Q. */
    private static final class Stopped extends ByteArrayOutputStream {
        private final CountDownLatch goOn = new CountDownLatch(1);

        @Override
        public void write(byte[] bytes, int offset, int length) {
            try {
                goOn.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            super.write(bytes, offset, length);
        }

        List<String> lines() {
            return toString().lines().toList();
        }

        /** A line that is out counts for itself, one about lost lines for all of them. */
        int accountedFor() {
            return lines().stream().mapToInt(line -> line.startsWith(LOST)
                    ? Integer.parseInt(line.substring(LOST.length())) : 1).sum();
        }
    }

    @Test
    @DisplayName("Output that blocks holds nobody up; later one line says how many are lost")
    void countsLost() {
        for (int line = 0; line < LINES; line++) {
            writer.accept("line " + line);
        }
        output.goOn.countDown();
        // It may take several batches, each of which says what it misses.
        await().until(() -> output.accountedFor() == LINES);
        List<String> lines = output.lines();
        assertTrue(lines.stream().anyMatch(line -> line.startsWith(LOST)));
        assertEquals("line 9999", lines.get(9999));
        writer.accept("one more");
        await().until(() -> output.lines().size() == lines.size() + 1);
        assertEquals("one more", output.lines().getLast());
    }

    @Test
    @DisplayName("Lines wait for output that blocks, ten thousand of them")
    void keepsWaiting() {
        writer.accept("first");
        for (int line = 1; line < 10_000; line++) {
            writer.accept("line " + line);
        }
        output.goOn.countDown();
        await().until(() -> output.lines().size() == 10_000);
        assertEquals("line 9999", output.lines().getLast());
    }
}
