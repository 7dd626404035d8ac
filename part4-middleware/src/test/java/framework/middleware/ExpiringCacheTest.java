package framework.middleware;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

public class ExpiringCacheTest {
    private final ExpiringCache<String, Integer> cache = new ExpiringCache<>(2);

    @Test
    @DisplayName("A value is kept for its time and not longer")
    void expires() {
        cache.put("good", 1, Duration.ofDays(1));
        cache.put("over", 2, Duration.ZERO);
        assertEquals(Optional.of(1), cache.get("good"));
        assertEquals(Optional.empty(), cache.get("over"));
        assertEquals(Optional.empty(), cache.get("never"));
    }

    @Test
    @DisplayName("When it is full, what has not been used for longest is forgotten")
    void isBounded() {
        cache.put("a", 1, Duration.ofDays(1));
        cache.put("b", 2, Duration.ofDays(1));
        cache.get("a");
        cache.put("c", 3, Duration.ofDays(1));
        assertEquals(Optional.of(1), cache.get("a"));
        assertEquals(Optional.empty(), cache.get("b"));
        assertEquals(Optional.of(3), cache.get("c"));
    }
}
