package framework;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

public class LimitsTest {
    static final List<UnaryOperator<Api>> LIMITS = List.of(
            api -> api.bodyLimit(10), api -> api.memoryLimit(10),
            api -> api.requestLimit(10), api -> api.closeWithin(Duration.ZERO));

    @ParameterizedTest
    @FieldSource("LIMITS")
    @DisplayName("A mounted application has no limits of its own, neither before nor after")
    void refusesLimitsBelow(UnaryOperator<Api> limit) {
        Api limited = limit.apply(new Api());
        assertThrows(IllegalArgumentException.class,
                () -> new Api().mount("/below", limited));
        Api mounted = new Api();
        limit.apply(new Api()).mount("/below", mounted);
        assertThrows(IllegalStateException.class, () -> limit.apply(mounted));
    }

    @Test
    @DisplayName("An application whose mount has failed may still be started")
    void leavesRefusedMountAlone() {
        Api api = new Api().mount("/taken", new Api());
        Api refused = new Api();
        assertThrows(IllegalArgumentException.class, () -> api.mount("/taken", refused));
        refused.bodyLimit(10);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    @DisplayName("Fewer than one request at a time is no limit")
    void refusesNoRequests(int requests) {
        assertThrows(IllegalArgumentException.class, () -> new Api().requestLimit(requests));
    }

    @Test
    @DisplayName("Less than no memory is no limit")
    void refusesNegativeMemory() {
        assertThrows(IllegalArgumentException.class, () -> new Api().memoryLimit(-1));
    }

    @Test
    @DisplayName("Unless set, the limits follow the heap")
    void followHeap() {
        long heap = Runtime.getRuntime().maxMemory();
        assertEquals(heap / 8, new Api().limits().memory());
        int connections = ServerSettings.CONNECTIONS;
        assertEquals(ServerSettings.connections(0, heap), connections);
        assertEquals(connections - connections / 4, new Api().limits().requests());
    }

    @ParameterizedTest
    @CsvSource({"0,64,170", "-1,64,170", "0,1024,2730", "0,100000,100000", "1,64,1", "500,64,500"})
    @DisplayName("The user's number of connections counts, if it is one, else the heap's")
    void countConnections(int set, long megabytes, int connections) {
        assertEquals(connections, ServerSettings.connections(set, megabytes << 20));
    }
}
