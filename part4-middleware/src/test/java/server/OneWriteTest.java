package server;

import framework.Headers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

/** How often the system is asked to send something, and with which array. */
public class OneWriteTest {
    private final List<byte[]> arrays = new ArrayList<>();
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private int flushes;
    private final Output output = new Output(new OutputStream() {
        @Override
        public void write(int oneByte) {
            throw new AssertionError("A single byte");
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            arrays.add(bytes);
            sent.write(bytes, offset, length);
        }

        @Override
        public void flush() {
            flushes++;
        }
    });

    @BeforeEach
    void begin() throws IOException {
        output.open();
        output.header(200, Headers.of(List.of()));
    }

    private byte[] body(int length) {
        byte[] all = sent.toByteArray();
        return Arrays.copyOfRange(all, all.length - length, all.length);
    }

    @Test
    @DisplayName("A header and ten kilobytes are one write, with nothing to come")
    void writesOnce() throws IOException {
        byte[] body = "0123456789".repeat(1_000).getBytes();
        output.write(body);
        output.close();
        assertEquals(1, arrays.size());
        assertEquals(0, flushes);
        assertArrayEquals(body, body(body.length));
    }

    @Test
    @DisplayName("A small body in chunks is one write, with its header and its last chunk")
    void writesChunksOnce() throws IOException {
        output.close();
        arrays.clear();
        Input input = new Input(new ByteArrayInputStream("Host: a\r\n\r\n".getBytes()));
        output.open();
        SocketExchange exchange = SocketExchange.read(
                new RequestLine("GET", "/", "HTTP/1.1"), input, output, null);
        try (OutputStream body = exchange.start(200, Headers.of(List.of()))) {
            body.write("Hello".getBytes());
        }
        assertEquals(1, arrays.size());
        assertEquals(0, flushes);
        byte[] end = "\r\n\r\n5\r\nHello\r\n0\r\n\r\n".getBytes();
        assertArrayEquals(end, body(end.length));
    }

    @Test
    @DisplayName("A large array is not copied, and goes behind its header")
    void doesNotCopy() throws IOException {
        byte[] body = "0123456789".repeat(10_000).getBytes();
        output.write(body);
        output.close();
        assertEquals(2, arrays.size());
        assertSame(body, arrays.getLast());
        assertArrayEquals(body, body(body.length));
    }

    @Test
    @DisplayName("Single bytes are collected, and stay in their order")
    void collects() throws IOException {
        byte[] body = "0123456789".repeat(4_000).getBytes();
        for (byte one : body) {
            output.write(one);
        }
        output.close();
        assertEquals(3, arrays.size());
        assertArrayEquals(body, body(body.length));
    }

    @Test
    @DisplayName("Whatever goes before the end says that more is to come")
    void saysWhatIsToCome() throws IOException {
        output.write(new byte[1]);
        output.flush();
        assertEquals(1, flushes);
        output.write(new byte[100_000]);
        assertEquals(2, flushes);
        output.close();
        assertEquals(2, flushes);
    }
}
