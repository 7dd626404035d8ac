package framework.middleware;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that, when full, forgets what has not been used for longest. */
final class BoundedMap<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1;

    private final int most;

    BoundedMap(int most) {
        // true keeps the order of use instead of the order of insertion.
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
