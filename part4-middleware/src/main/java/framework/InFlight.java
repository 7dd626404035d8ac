package framework;

import module java.base;

/** The requests being answered, so that closing can wait for them. */
final class InFlight {
    /** More than there can ever be at once. */
    private static final int ALL = Integer.MAX_VALUE;
    /** So many nanoseconds, when we close, for the rests of requests. */
    private static final long REST = 1_000_000_000;

    private final Semaphore unanswered = new Semaphore(ALL);
    private final Semaphore inside = new Semaphore(ALL);
    private final Set<Thread> endless = new HashSet<>();
    private boolean closing;

    /** Counts one more. False if we are closing: then it only gets a 503. */
    synchronized boolean enter() {
        inside.acquireUninterruptibly();
        unanswered.acquireUninterruptibly();
        return !closing;
    }

    /** Whether there are more than this, the one who asks among them. */
    boolean isFull(int limit) {
        return ALL - unanswered.availablePermits() > limit;
    }

    /** The answer is out, though the request may have a rest. */
    synchronized void leave() {
        endless.remove(Thread.currentThread());
        // What the thread does next is not what we have interrupted.
        Thread.interrupted();
        unanswered.release();
    }

    /** The rest has been read, too. */
    void end() {
        inside.release();
    }

    /**
     * Says that this thread writes a stream whose reader is waiting for each
     * piece. Such a stream may never end by itself, so closing interrupts it.
     */
    synchronized void streams() {
        endless.add(Thread.currentThread());
        if (closing) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void beginClosing() {
        closing = true;
        endless.forEach(Thread::interrupt);
    }

    /** From now on, enter says no. Waits for the others, but not for ever. */
    void close(Duration max) throws InterruptedException {
        beginClosing();
        long deadline = System.nanoTime() + max.toNanos();
        if (isEmpty(unanswered, max.toNanos())) {
            isEmpty(inside, Math.min(REST, deadline - System.nanoTime()));
        }
    }

    private static boolean isEmpty(Semaphore places, long nanos)
            throws InterruptedException {
        boolean isEmpty = places.tryAcquire(ALL, nanos, TimeUnit.NANOSECONDS);
        if (isEmpty) {
            places.release(ALL);
        }
        return isEmpty;
    }
}
