package framework.middleware;

import module java.base;

/**
 * Writes the lines of many threads, a batch at a time: to write each by
 * itself takes longer than all else that we do for a small request. A line
 * comes out within a tenth of a second, and none is lost when the program
 * ends. Make one for the whole program: it lasts as long as that.
 */
public final class LineWriter implements Consumer<String> {
    private static final long PAUSE_MILLIS = 100;
    /** So many characters are not left waiting. */
    private static final int FULL = 1024 * 1024;

    private final PrintStream output;
    private final StringBuilder waiting = new StringBuilder();
    private boolean closed;

    /** @param output such as System.out */
    public LineWriter(PrintStream output) {
        this.output = output;
        Thread.ofPlatform().daemon().start(this::writeBatches);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Takes a line, without its end. */
    @Override
    public synchronized void accept(String line) {
        waiting.append(line).append(System.lineSeparator());
        notifyAll();
        if (closed || waiting.length() > FULL) {
            write();
        }
    }

    private void writeBatches() {
        try {
            while (true) {
                writeNext();
                // Meanwhile, the next batch gathers.
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException ended) {
            close();
        }
    }

    private synchronized void writeNext() throws InterruptedException {
        while (waiting.isEmpty()) {
            wait();
        }
        write();
    }

    /** What comes after this is written at once. */
    private synchronized void close() {
        closed = true;
        write();
    }

    private synchronized void write() {
        output.print(waiting);
        output.flush();
        waiting.setLength(0);
    }
}
