package framework;

import module java.base;

/** So many bytes for the bodies of all requests together. */
final class Memory {
    private final AtomicLong free;

    Memory(long limit) {
        free = new AtomicLong(limit);
    }

    /** Takes so many bytes, or none if there are not enough. */
    boolean take(long bytes) {
        if (free.addAndGet(-bytes) >= 0) {
            return true;
        }
        giveBack(bytes);
        return false;
    }

    void giveBack(long bytes) {
        free.addAndGet(bytes);
    }
}
