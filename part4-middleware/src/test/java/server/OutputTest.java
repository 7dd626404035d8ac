package server;

import framework.Headers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What reaches the socket, and when. */
public class OutputTest {
    private static final Headers NONE = Headers.of(List.of());

    private final List<String> writes = new ArrayList<>();
    private final Output output = new Output(new OutputStream() {
        @Override
        public void write(int oneByte) {
            writes.add("" + (char) oneByte);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            writes.add(new String(bytes, offset, length));
        }
    });

    @Test
    @DisplayName("A header and a small body are one write, and so one packet")
    void writesOnce() throws IOException {
        for (int i = 0; i < 2; i++) {
            output.open();
            output.header(200, NONE);
            output.write('1');
            output.write("23".getBytes());
            output.close();
        }
        assertEquals(2, writes.size());
        assertTrue(writes.get(1).matches("(?s)HTTP/1.1 200 \r\n.*\r\n\r\n123"), writes.get(1));
    }

    @Test
    @DisplayName("A response that could not be sent is not over")
    void isNotOver() throws IOException {
        Output broken = new Output(new OutputStream() {
            @Override
            public void write(int oneByte) throws IOException {
                throw new IOException("The network is gone");
            }
        });
        assertTrue(broken.isOver());
        broken.open();
        broken.header(200, NONE);
        assertThrows(IOException.class, broken::close);
        assertFalse(broken.isOver());
        assertFalse(broken.staysOpen());
    }

    @Test
    @DisplayName("A body in chunks has one end, however often it is closed, and none before")
    void endsOnce() throws IOException {
        output.open();
        ChunkedOutput chunked = new ChunkedOutput(output);
        chunked.write(new byte[0]);
        chunked.write('x');
        chunked.close();
        chunked.close();
        assertEquals(List.of("1\r\nx\r\n0\r\n\r\n"), writes);
    }

    @Test
    @DisplayName("Nothing is over before it is closed, though all is written")
    void isOverWhenClosed() throws IOException {
        Output open = new Output(new ByteArrayOutputStream());
        open.open();
        open.header(200, NONE);
        open.flush();
        assertFalse(open.isOver());
        open.close();
        assertTrue(open.isOver());
        assertTrue(open.staysOpen());
    }
}
