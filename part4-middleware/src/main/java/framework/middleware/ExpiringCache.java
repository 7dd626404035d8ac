package framework.middleware;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Keeps a limited number of values, each for a limited time. */
final class ExpiringCache<K, V> {
    private final Map<K, Entry<V>> entries;

    private record Entry<V>(V value, long deadline) {
    }

    ExpiringCache(int max) {
        entries = new LruMap<>(max);
    }

    synchronized Optional<V> get(K key) {
        return Optional.ofNullable(entries.get(key))
                .filter(entry -> System.nanoTime() - entry.deadline < 0)
                .map(Entry::value);
    }

    synchronized void put(K key, V value, Duration time) {
        long deadline = System.nanoTime() + time.toNanos();
        entries.put(key, new Entry<>(value, deadline));
    }
}
