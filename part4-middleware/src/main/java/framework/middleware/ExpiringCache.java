package framework.middleware;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Keeps a limited number of values, each for a limited time. */
final class ExpiringCache<K, V> {
    private final Map<K, Dated<V>> values;
    private final long nanos;

    private record Dated<V>(V value, long time) {
    }

    ExpiringCache(int max, Duration time) {
        values = new LruMap<>(max);
        nanos = time.toNanos();
    }

    synchronized Optional<V> get(K key) {
        return Optional.ofNullable(values.get(key))
                .filter(dated -> System.nanoTime() - dated.time < nanos)
                .map(Dated::value);
    }

    synchronized void put(K key, V value) {
        values.put(key, new Dated<>(value, System.nanoTime()));
    }
}
