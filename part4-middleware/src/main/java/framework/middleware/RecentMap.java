package framework.middleware;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Remembers a bounded number of values, each for a bounded time. */
final class RecentMap<K, V> {
    private final Map<K, Dated<V>> values;
    private final long nanos;

    private record Dated<V>(V value, long time) {
    }

    RecentMap(int most, Duration time) {
        values = new BoundedMap<>(most);
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
