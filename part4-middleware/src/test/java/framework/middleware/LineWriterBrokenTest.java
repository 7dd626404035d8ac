package framework.middleware;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.KeptLog;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Output that fails, such as a full disk. */
public class LineWriterBrokenTest {
    private final KeptLog log = new KeptLog();
    private final Disk disk = new Disk();

    /** It is full, and then, after a while, it is not. */
    private static final class Disk extends OutputStream {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final CountDownLatch hit = new CountDownLatch(2);
        private volatile Exception failure = new IOException("on purpose");

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            hit.countDown();
            switch (failure) {
                case IOException full -> throw full;
                case RuntimeException broken -> throw broken;
                case null, default -> kept.write(bytes, offset, length);
            }
        }
    }

    @AfterEach
    void listenNoMore() {
        log.close();
    }

    private List<String> complaints() {
        return log.records().stream().map(LogRecord::getMessage).toList();
    }

    @Test
    @DisplayName("Output that fails is complained about once, and written to again")
    void complainsOnce() throws Exception {
        LineWriter writer = new LineWriter(new PrintStream(disk));
        writeUntilHitTwice(writer);
        disk.failure = null;
        writer.accept("works again");
        await().until(() -> disk.kept.toString().contains("works again"));
        assertEquals(List.of("The output of a log fails: lines are missing"), complaints());
    }

    @Test
    @DisplayName("Output that throws does not end the writer, and its lines count as lost")
    void survivesExceptions() throws Exception {
        disk.failure = new IllegalStateException("on purpose");
        LineWriter writer = new LineWriter(new PrintStream(disk));
        writeUntilHitTwice(writer);
        disk.failure = null;
        writer.accept("works again");
        await().until(() -> disk.kept.toString().contains("works again"));
        await().until(() -> disk.kept.toString().contains("Lines lost here: "));
        assertEquals(1, complaints().size());
    }

    @Test
    @DisplayName("A disk that is full is complained about")
    void noticesFullDisk() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "only Linux has a disk that is always full");
        try (PrintStream output = new PrintStream(Files.newOutputStream(full))) {
            new LineWriter(output).accept("one");
            await().until(() -> complaints().equals(
                    List.of("The output of a log fails: lines are missing")));
        }
    }

    private void writeUntilHitTwice(LineWriter writer) throws InterruptedException {
        writer.accept("one");
        await().until(() -> disk.hit.getCount() == 1);
        writer.accept("two");
        disk.hit.await();
    }
}
