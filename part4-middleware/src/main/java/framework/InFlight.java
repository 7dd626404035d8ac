package framework;

import module java.base;

/** The requests being answered, so that closing can wait for them. */
final class InFlight {
    /** More than there can ever be at once. */
    private static final int ALL = Integer.MAX_VALUE;

    private final Semaphore places = new Semaphore(ALL);
    private final Set<Thread> endless = new HashSet<>();
    private boolean closing;

    /** Counts one more. False if we are closing: then it only gets a 503. */
    synchronized boolean enter() {
        places.acquireUninterruptibly();
        return !closing;
    }

    synchronized void leave() {
        endless.remove(Thread.currentThread());
        places.release();
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
        if (places.tryAcquire(ALL, max.toNanos(), TimeUnit.NANOSECONDS)) {
            places.release(ALL);
        }
    }
}
