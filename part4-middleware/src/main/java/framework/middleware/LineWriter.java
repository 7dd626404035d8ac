package framework.middleware;

import module java.base;

/**
 * Writes the lines of many threads, a batch at a time: to write each by
 * itself takes longer than all else that we do for a small request. A line
 * comes out within a tenth of a second. Nobody waits for an output that
 * blocks: 10,000 lines do, what comes then is lost, and a line says how much.
 * When the program ends, all that can be written within about a second is.
 * Make one for the whole program: it lasts as long as that.
 */
public final class LineWriter implements Consumer<String> {
    private static final System.Logger LOG = System.getLogger("framework");

    private static final int MOST_WAITING = 10_000;
    private static final long PAUSE_MILLIS = 50;
    private static final long PATIENCE_NANOS = 1_000_000_000;

    private final PrintStream output;
    private final BlockingQueue<String> waiting =
            new ArrayBlockingQueue<>(MOST_WAITING);
    /** How many lines were taken, and are not out yet. */
    private final AtomicInteger unwritten = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private volatile boolean ending;
    private volatile boolean stuck;
    private boolean hasFailed;

    /** @param output such as System.out */
    public LineWriter(PrintStream output) {
        this.output = output;
        Thread.ofPlatform().daemon().start(this::writeBatches);
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    }

    /** Takes a line, without its end. */
    @Override
    public void accept(String line) {
        unwritten.incrementAndGet();
        if (!waiting.offer(line)) {
            unwritten.decrementAndGet();
            lost.incrementAndGet();
        }
        if (ending) {
            awaitOutput();
        }
    }

    private void end() {
        ending = true;
        awaitOutput();
    }

    /** Waits until all lines are out, or nothing is for a while. */
    private void awaitOutput() {
        boolean interrupted = false;
        long start = System.nanoTime();
        while (unwritten.get() > 0 && !stuck) {
            try {
                Thread.sleep(1);
            } catch (InterruptedException notNow) {
                interrupted = true;
            }
            if (System.nanoTime() - start > PATIENCE_NANOS) {
                stuck = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeBatches() {
        try {
            while (true) {
                writeBatch();
                // Meanwhile, the next batch gathers.
                Thread.sleep(ending ? 0 : PAUSE_MILLIS);
            }
        } catch (InterruptedException impossible) {
            // Nobody else has this thread.
        }
    }

    private void writeBatch() throws InterruptedException {
        List<String> batch = new ArrayList<>();
        batch.add(waiting.take());
        waiting.drainTo(batch);
        int taken = batch.size();
        int missing = lost.getAndSet(0);
        if (missing > 0) {
            batch.add("Lines lost here: " + missing);
        }
        try {
            write(batch);
        } catch (RuntimeException | Error broken) {
            lost.addAndGet(taken + missing);
            complain(broken);
        }
        unwritten.addAndGet(-taken);
        stuck = false;
    }

    private void write(List<String> lines) {
        String end = System.lineSeparator();
        output.print(String.join(end, lines) + end);
        // Flushes, too. It never throws, but it knows.
        if (output.checkError()) {
            complain(null);
        }
    }

    /** Once will do: a PrintStream never forgets that it has failed. */
    private void complain(Throwable cause) {
        if (!hasFailed) {
            hasFailed = true;
            LOG.log(System.Logger.Level.ERROR,
                    "The output of a log fails: lines are missing", cause);
        }
    }
}
