package server;

import framework.Engine;
import framework.Headers;
import framework.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.RawClient;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static testsupport.RawClient.request;

/** How long our server waits for a reader: here, for one second. */
public class ReaderDeadlineTest extends WithSocketEngine {
    private static final Duration SECOND = Duration.ofSeconds(1);

    ReaderDeadlineTest() {
        super(request -> Response.stream("text/plain", output -> {
            while (true) {
                output.write(new byte[1_000]);
            }
        }));
    }

    @Override
    SocketEngine engine() {
        return new SocketEngine(new Bounds(SECOND, SECOND, 100, 1_000_000));
    }

    @Test
    @DisplayName("A reader who does not read is cut off, and no other")
    void cutsReaders() throws Exception {
        try (RawClient lazy = connect(); RawClient reader = connect()) {
            lazy.write(request("GET /"));
            reader.write(request("GET /")).skipHeader();
            AtomicLong read = new AtomicLong();
            Thread reading = Thread.startVirtualThread(() -> {
                try {
                    while (!Thread.interrupted()) {
                        read.addAndGet(reader.text(10_000).length());
                    }
                } catch (IOException cut) {
                    read.set(-1);
                }
            });
            // Its computer and ours have taken some of it; the rest is lost.
            Thread.sleep(3_000);
            lazy.skipHeader();
            assertThrows(SocketException.class, lazy::skipRest);
            long before = read.get();
            await().until(() -> read.get() > before + 1_000_000);
            reading.interrupt();
            reading.join();
        }
    }

    @Test
    @DisplayName("A slow reader who reads on is not cut off")
    void waitsForSlowReaders() throws Exception {
        try (RawClient client = connect()) {
            client.write(request("GET /")).skipHeader();
            for (int i = 0; i < 50; i++) {
                client.text(50_000);
                Thread.sleep(100); // half a megabyte a second, for five seconds
            }
        }
    }

    @Test
    @DisplayName("A slow reader of one large piece is not cut off, as long as it reads")
    void waitsForLargePieces() throws Exception {
        byte[] large = new byte[40_000_000];
        Engine.Running running = engine().start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), exchange -> {
                    OutputStream output = exchange.start(200, Headers.of(List.of()));
                    output.write(large, 0, large.length);
                    output.close();
                });
        try (RawClient client = new RawClient(running.address().getPort())) {
            client.write("GET / HTTP/1.0\r\n\r\n").skipHeader();
            for (int i = 0; i < 40; i++) {
                client.text(1_000_000);
                Thread.sleep(80); // three seconds in all
            }
        } finally {
            running.stop();
        }
    }
}
