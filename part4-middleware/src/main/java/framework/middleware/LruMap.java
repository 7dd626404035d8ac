package framework.middleware;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that, when full, forgets what has not been used for longest. */
final class LruMap<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1;

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
