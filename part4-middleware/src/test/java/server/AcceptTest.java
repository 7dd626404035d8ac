package server;

import framework.Api;
import framework.Response;
import framework.Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.RawClient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static testsupport.RawClient.request;

/** The ports of our server. */
public class AcceptTest {
    private static String hello(InetAddress address, int port) throws IOException {
        try (Socket socket = new Socket(address, port)) {
            socket.getOutputStream().write(request("GET /", "Connection: close").getBytes());
            return new String(socket.getInputStream().readAllBytes());
        }
    }

    private static InetAddress second() throws IOException {
        InetAddress second = InetAddress.getByName("::1");
        assumeTrue(NetworkInterface.getByInetAddress(second) != null,
                "This computer has no IPv6");
        return second;
    }

    @Test
    @DisplayName("localhost has two addresses, and both are answered, at one port")
    void answersBoth() throws IOException {
        InetAddress second = second();
        try (Server server = new Api(request -> Response.text(
                request.client().getAddress().getHostAddress())).start(0, new SocketEngine())) {
            assertEquals("http://localhost:" + server.port(), server.uri().toString());
            assertEquals("127.0.0.1", hello(InetAddress.getByName("127.0.0.1"), server.port())
                    .split("\r\n\r\n")[1]);
            assertEquals("0:0:0:0:0:0:0:1", hello(second, server.port())
                    .split("\r\n\r\n")[1]);
        }
    }

    @Test
    @DisplayName("If one of the two is taken, the port is taken, and nothing stays open")
    void refusesHalfAPort() throws IOException {
        InetAddress second = second();
        try (ServerSocket other = new ServerSocket(0, 50, second)) {
            int port = other.getLocalPort();
            assertThrows(IOException.class, () -> new SocketEngine().start(
                    new InetSocketAddress("127.0.0.1", port), exchange -> { }));
            RawClient.assertNobodyListens(port);
        }
    }

    @Test
    @DisplayName("Another address of this computer is one, and has its port to itself")
    void takesOneAddress() throws IOException {
        InetAddress other = InetAddress.getByName("127.0.0.2");
        List<ServerSocket> one;
        try {
            one = Listeners.open(new InetSocketAddress(other, 0));
        } catch (IOException none) {
            assumeTrue(false, "This computer does not have 127.0.0.2");
            return;
        }
        assertEquals(1, one.size());
        one.getFirst().close();
    }

    @Test
    @DisplayName("A host that nobody knows is refused")
    void refusesUnknownHosts() {
        assertThrows(IOException.class, () -> new SocketEngine().start(
                InetSocketAddress.createUnresolved("nowhere.invalid", 0), exchange -> { }));
    }

    @Test
    @DisplayName("Any port is free on both, however many are taken on one")
    void findsFreePorts() throws IOException {
        InetAddress second = second();
        for (int i = 0; i < 50; i++) {
            List<ServerSocket> both = Listeners.open(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            assertEquals(both.get(0).getLocalPort(), both.get(1).getLocalPort());
            assertEquals(second, both.get(1).getInetAddress());
            for (ServerSocket one : both) {
                one.close();
            }
        }
    }
}
