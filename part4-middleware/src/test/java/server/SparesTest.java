package server;

import framework.Headers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Connections share their buffers, and nothing of what is in them. */
public class SparesTest {
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
