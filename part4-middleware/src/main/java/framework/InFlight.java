package framework;

import module java.base;

/** The requests being answered, so that closing can wait for them. */
final class InFlight {
    private final Set<Thread> endless = new HashSet<>();
    private int count;
    private boolean closing;

    /** Counts one more. False if we are closing: then it only gets a 503. */
    synchronized boolean enter() {
        count++;
        return !closing;
    }

    synchronized void leave() {
        endless.remove(Thread.currentThread());
        count--;
        notifyAll();
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

    /** From now on, enter says no. Waits for the others, but not for ever. */
    synchronized void close(Duration max) throws InterruptedException {
        closing = true;
        endless.forEach(Thread::interrupt);
        long deadline = System.nanoTime() + max.toNanos();
        while (count > 0) {
            long millis = (deadline - System.nanoTime()) / 1_000_000;
            if (millis <= 0) {
                return;
            }
            wait(millis);
        }
    }
}
