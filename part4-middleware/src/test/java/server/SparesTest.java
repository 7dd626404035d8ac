package server;

import framework.Headers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Connections share their buffers, and nothing of what is in them. */
@Timeout(60)
public class SparesTest {
    private static final int LARGE = 100_000;

    private final Queue<ByteArrayOutputStream> spares = new ArrayDeque<>();
    private final ByteArrayOutputStream first = new ByteArrayOutputStream();
    private final ByteArrayOutputStream second = new ByteArrayOutputStream();

    private Output output(OutputStream socket) throws IOException {
        Output output = new Output(socket);
        output.share(spares);
        output.open();
        output.header(200, Headers.of(List.of()));
        return output;
    }

    @Test
    @DisplayName("A buffer is used again, by another connection and without its contents")
    void sharesBuffers() throws IOException {
        Output one = output(first);
        one.write("One".getBytes());
        one.close();
        assertEquals(1, spares.size());
        Output other = output(second);
        assertEquals(0, spares.size());
        other.write("Other".getBytes());
        other.close();
        assertEquals(1, spares.size());
        assertTrue(first.toString().endsWith("\r\n\r\nOne"), first::toString);
        assertTrue(second.toString().endsWith("\r\n\r\nOther"), second::toString);
        assertFalse(second.toString().contains("One"), second::toString);
    }

    @Test
    @DisplayName("Closed twice, it is given back once")
    void givesBackOnce() throws IOException {
        Output output = output(first);
        output.close();
        output.flush();
        output.close();
        assertEquals(1, spares.size());
    }

    @Test
    @DisplayName("When it is given back, nobody writes into it any more")
    void refusesLateWrites() throws IOException {
        Output output = output(first);
        output.close();
        assertThrows(IOException.class, () -> output.write("late".getBytes()));
        assertThrows(IOException.class, () -> output.write('l'));
        assertEquals(0, spares.element().size());
    }

    @Test
    @DisplayName("It is not given back while another thread writes")
    void waitsForWrites() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        Output output = output(new OutputStream() {
            @Override
            public void write(int oneByte) {
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                try {
                    // The large one only: while it is written, the buffer is empty.
                    goOn.await(length < LARGE ? 0 : 30, TimeUnit.SECONDS);
                } catch (InterruptedException stopped) {
                    throw new IllegalStateException(stopped);
                }
            }
        });
        Thread writer = Thread.ofPlatform().start(() -> run(() -> output.write(new byte[LARGE])));
        await().until(() -> writer.getState() == Thread.State.TIMED_WAITING);
        Thread end = Thread.ofPlatform().start(() -> run(output::close));
        await().until(() -> end.getState() == Thread.State.BLOCKED);
        assertEquals(0, spares.size());
        goOn.countDown();
        end.join();
        assertEquals(1, spares.size());
    }

    private interface Sending {
        void run() throws IOException;
    }

    private static void run(Sending sending) {
        try {
            sending.run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    @DisplayName("What could not be sent is nobody else's")
    void forgetsWhatIsCut() throws IOException {
        Output broken = output(new OutputStream() {
            @Override
            public void write(int oneByte) throws IOException {
                throw new IOException("The client is gone");
            }
        });
        broken.write("Secret".getBytes());
        assertThrows(IOException.class, broken::close);
        assertEquals(0, spares.size());
    }
}
