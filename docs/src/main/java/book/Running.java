package book;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A command that has been started, and what it has printed so far. */
final class Running implements AutoCloseable {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final Duration GONE = Duration.ofSeconds(20);
    private static final int SECONDS_TO_STOP = 5;

    private final Process process;
    private final StringBuffer printed = new StringBuffer();
    private final Thread reader;

    Running(ProcessBuilder command) throws IOException {
        process = command.redirectErrorStream(true).start();
        process.getOutputStream().close();
        reader = Thread.ofVirtual().start(this::read);
    }

    /** Whether it has ended, and all that it printed has been read. */
    boolean hasEnded() {
        return !process.isAlive() && !reader.isAlive();
    }

    int status() {
        return process.exitValue();
    }

    List<String> lines() {
        return printed.toString().lines().toList();
    }

    /** What has been printed, without a line that is still being written. */
    List<String> wholeLines() {
        String text = printed.toString();
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    /** Waits for a condition; whether it came true in time. */
    static boolean until(BooleanSupplier condition, Duration atMost)
            throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(LOOK_AGAIN);
        }
        return true;
    }

    /** Asks it and what it has started to stop, and then makes them. */
    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(
                process.descendants(), Stream.of(process.toHandle())).toList();
        all.forEach(ProcessHandle::destroy);
        try {
            process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS);
            all.forEach(ProcessHandle::destroyForcibly);
            // Its port is free only when it is gone.
            until(() -> all.stream().noneMatch(ProcessHandle::isAlive), GONE);
        } catch (InterruptedException stopped) {
            all.forEach(ProcessHandle::destroyForcibly);
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (Reader output = process.inputReader(StandardCharsets.UTF_8)) {
            char[] piece = new char[1024];
            for (int size; (size = output.read(piece)) > 0;) {
                printed.append(piece, 0, size);
            }
        } catch (IOException closed) {
            // It has been stopped: what it said until then is kept.
        }
    }
}
