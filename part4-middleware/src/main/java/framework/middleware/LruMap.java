package framework.middleware;

import module java.base;

/** A map that, when full, forgets what has not been used for longest. */
final class LruMap<K, V> extends LinkedHashMap<K, V> {
    private final int max;

    LruMap(int max) {
        // true keeps the order of use instead of the order of insertion.
        super(16, 0.75f, true);
        this.max = max;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > max;
    }
}
