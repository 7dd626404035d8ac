package framework;

import java.time.Duration;

/** Counts the requests being answered, so that closing can wait for them. */
final class InFlight {
    private int count;
    private boolean closing;

    /** Counts one more. False if we are closing: then it only gets a 503. */
    synchronized boolean enter() {
        count++;
        return !closing;
    }

    synchronized void leave() {
        count--;
        notifyAll();
    }

    /** From now on, enter says no. Waits for the others, but not for ever. */
    synchronized void close(Duration max) throws InterruptedException {
        closing = true;
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
