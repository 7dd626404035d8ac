package framework;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

public class SchemeTest {
    /** Says that it speaks TLS. */
    private record Secure(InetSocketAddress address) implements Engine.Running {
        @Override
        public String scheme() {
            return "https";
        }

        @Override
        public void stop() {
            // Nothing has been started.
        }
    }

    @Test
    @DisplayName("The address of a server begins with what its engine says")
    void saysScheme() {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 4321);
        try (Server server = new Api().start(0, (any, gateway) -> new Secure(address))) {
            assertEquals("https://localhost:4321", server.uri().toString());
        }
    }

    @Test
    @DisplayName("It is http if the engine says nothing of it")
    void usuallySaysHttp() {
        try (Server server = new Api().start(0, new MadeEngine())) {
            assertEquals("http://localhost:4321", server.uri().toString());
        }
    }
}
