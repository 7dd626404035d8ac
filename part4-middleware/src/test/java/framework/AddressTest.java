package framework;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

public class AddressTest {
    private final Api api = new Api(request -> Response.text("Hello"));

    @Test
    @DisplayName("A server on all addresses is reached at localhost, too")
    void listensOnAll() throws Exception {
        try (Server server = api.start(new InetSocketAddress("0.0.0.0", 0));
                Http http = new Http(server.uri())) {
            assertEquals(URI.create("http://localhost:" + server.port()), server.uri());
            http.get("/").hasStatus(200).hasBody("Hello");
        }
    }

    @Test
    @DisplayName("The address of a server that is not local has the address in it")
    void saysWhere() throws Exception {
        List<InetAddress> ours = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress()
                        && !address.isLinkLocalAddress())
                .toList();
        assumeFalse(ours.isEmpty(), "This machine is in no network");
        for (InetAddress address : ours) {
            try (Server server = api.start(new InetSocketAddress(address, 0));
                    Http http = new Http(server.uri())) {
                assertArrayEquals(address.getAddress(),
                        InetAddress.getByName(server.uri().getHost()).getAddress());
                http.get("/").hasStatus(200);
            }
        }
    }

    @Test
    @DisplayName("An address that is not ours is refused with what the system says")
    void refusesForeignAddress() {
        // For documentation only (RFC 5737): nobody has it.
        InetSocketAddress foreign = new InetSocketAddress("192.0.2.1", 0);
        assertThrows(UncheckedIOException.class, () -> api.start(foreign));
    }

    @Test
    @DisplayName("Unless told otherwise, a server listens on localhost only")
    void listensOnLocalhost() {
        try (Server server = api.start(0)) {
            assertEquals("localhost", server.uri().getHost());
        }
    }
}
