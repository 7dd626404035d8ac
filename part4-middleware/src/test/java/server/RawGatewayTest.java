package server;

import framework.Engine;
import framework.Exchange;
import framework.Gateway;
import framework.Headers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import testsupport.RawClient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static testsupport.RawClient.request;

/** What our server does for a gateway that is not the framework's. */
public class RawGatewayTest {
    private static final String CHUNKED = "Transfer-Encoding: chunked";

    @Test
    @DisplayName("Whoever stands on the engine cannot make it read a body as a request")
    void mindsItsOwnBodies() throws IOException {
        byte[] buffer = new byte[5];
        assertGatewayEnds("close", "Content-Length: 9", exchange -> { });
        assertGatewayEnds("close", "Content-Length: 9",
                exchange -> exchange.body().readNBytes(8));
        assertGatewayEnds("close", CHUNKED, exchange -> { });
        assertGatewayEnds("close", CHUNKED, exchange -> exchange.body().readNBytes(buffer, 0, 2));
        assertGatewayEnds("", "Content-Length: 9", exchange -> exchange.body().readNBytes(9));
        assertGatewayEnds("", CHUNKED, exchange -> exchange.body().readAllBytes());
    }

    private interface Reader {
        void read(Exchange exchange) throws IOException;
    }

    private static void assertGatewayEnds(String connection, String framing, Reader reader)
            throws IOException {
        Engine.Running running = start(exchange -> {
            reader.read(exchange);
            exchange.start(204, Headers.of(List.of())).close();
        });
        try {
            RawClient.send(running.address().getPort(), request("POST /", framing)
                    + "4\r\nGET \r\n0\r\n\r\n").hasStatus(204)
                    .hasHeader("Connection", connection);
        } finally {
            running.stop();
        }
    }

    @ParameterizedTest
    @DisplayName("A body that is broken stays so, for whoever reads on")
    @ValueSource(strings = {"x\r\n\r\n5\r\nquiet\r\n0\r\n\r\n",
        "1\r\nab\r\n5\r\nquiet\r\n0\r\n\r\n"})
    void staysBroken(String chunks) throws IOException {
        BlockingQueue<Integer> failures = new ArrayBlockingQueue<>(1);
        Engine.Running running = start(exchange -> {
            int count = 0;
            for (int i = 0; i < 5; i++) {
                try {
                    exchange.body().readAllBytes();
                } catch (IOException broken) {
                    count++;
                }
            }
            failures.add(count);
            exchange.start(204, Headers.of(List.of())).close();
        });
        try {
            RawClient.send(running.address().getPort(), request("POST /", CHUNKED) + chunks)
                    .hasStatus(204).hasHeader("Connection", "close");
            assertEquals(5, failures.poll());
        } finally {
            running.stop();
        }
    }

    private static Engine.Running start(Gateway gateway) throws IOException {
        return new SocketEngine().start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), gateway);
    }

    @Test
    @DisplayName("A gateway that returns without an answer has not answered")
    void cutsWithoutAnswer() throws IOException {
        Engine.Running running = start(exchange -> {
            if (exchange.target().equals("/begun")) {
                exchange.start(200, Headers.of(List.of())).write(1);
            }
        });
        try {
            for (String target : List.of("/begun", "/nothing")) {
                try (RawClient client = new RawClient(running.address().getPort())) {
                    client.write(request("GET " + target) + request("GET " + target));
                    assertThrows(SocketException.class, client::skipRest);
                }
            }
        } finally {
            running.stop();
        }
    }
}
