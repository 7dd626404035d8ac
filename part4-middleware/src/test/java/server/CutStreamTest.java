package server;

import framework.Response;
import java.net.SocketException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import testsupport.Patience;
import testsupport.RawClient;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

public class CutStreamTest extends WithSocketEngine {
    private static final Semaphore ENDED = new Semaphore(0);

    CutStreamTest() {
        super(request -> Response.stream("text/plain", output -> {
            output.write(new byte[1_000]); // the header goes first
            // Java closes the socket of a thread that waits for it, and is interrupted.
            Thread.currentThread().interrupt();
            try {
                while (true) {
                    output.write(new byte[1_000]);
                }
            } finally {
                ENDED.release();
            }
        }));
    }

    @ParameterizedTest
    @DisplayName("A stream that is interrupted ends with a reset, or HTTP/1.0 would take it for whole")
    @ValueSource(strings = {"HTTP/1.0", "HTTP/1.1"})
    void resets(String protocol) throws Exception {
        try (RawClient client = connect()) {
            client.write("GET / " + protocol + "\r\nHost: localhost\r\n\r\n");
            // It does not read, so the writer has to wait.
            assertTrue(ENDED.tryAcquire(Patience.USUAL.toSeconds(), TimeUnit.SECONDS));
            assertThrows(SocketException.class, () -> {
                client.skipHeader();
                client.skipRest();
            });
        }
    }
}
