package framework.middleware;

import module java.base;

/** Keeps a limited number of values, each for a limited time. */
final class ExpiringCache<K, V> {
    private final Map<K, Kept<V>> entries;

    private record Kept<V>(V value, long deadline) {
    }

    /** @param max when there are more, the one used longest ago goes */
    ExpiringCache(int max) {
        // true keeps the order of use instead of the order of insertion.
        entries = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Kept<V>> eldest) {
                return size() > max;
            }
        };
    }

    synchronized Optional<V> get(K key) {
        return Optional.ofNullable(entries.get(key))
                .filter(kept -> System.nanoTime() - kept.deadline < 0)
                .map(Kept::value);
    }

    synchronized void put(K key, V value, Duration time) {
        long deadline = System.nanoTime() + time.toNanos();
        entries.put(key, new Kept<>(value, deadline));
    }
}
