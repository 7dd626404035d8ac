package book;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class PortsTest {

    @Test
    @DisplayName("Processes that test at a time take different ports: each knows its number")
    void knowsItsProcess() {
        // Surefire sets it; an IDE has a single process.
        assumeTrue(System.getProperty("basedir") != null);
        int fork = Integer.getInteger("fork", 0);
        assertTrue(fork >= 1, "-Dfork=" + System.getProperty("fork"));
        Ports ports = Ports.free("");
        assertEquals(fork, Integer.parseInt(ports.for8000()) % 8);
        assertEquals(fork, Integer.parseInt(ports.for9000()) % 8);
    }

    @Test
    @DisplayName("A port whose digits are in the text is not taken")
    void avoidsText() {
        StringBuilder most = new StringBuilder();
        for (int port = 3000; port < 7900; port++) {
            most.append(port).append(' ');
        }
        Ports ports = Ports.free(most.toString());
        assertFalse(most.toString().contains(ports.for8000()), ports::toString);
    }
}
