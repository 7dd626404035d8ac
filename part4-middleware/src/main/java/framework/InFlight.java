package framework;

import java.time.Duration;

/** Counts the requests being answered, so that closing can wait for them. */
final class InFlight {
    private int count;
    private boolean closing;

    /** Counts one more; false if the server is closing. */
    synchronized boolean enter() {
        count++;
        return !closing;
    }

    synchronized void leave() {
        count--;
        notifyAll();
    }

    /** From now on, enter says no. Waits until none is left, or too long. */
    synchronized void close(Duration patience) throws InterruptedException {
        closing = true;
        long deadline = System.nanoTime() + patience.toNanos();
        while (count > 0) {
            long millis = (deadline - System.nanoTime()) / 1_000_000;
            if (millis <= 0) {
                return;
            }
            wait(millis);
        }
    }
}
