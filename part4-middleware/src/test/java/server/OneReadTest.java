package server;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How often the system is asked for what a client has sent. */
public class OneReadTest {
    private static final int LENGTH = 10_000;

    private int reads;

    @Test
    @DisplayName("A head and ten kilobytes are one read")
    void readsOnce() throws IOException {
        String body = "0123456789".repeat(LENGTH / 10);
        Input input = new Input(counted("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: "
                + LENGTH + "\r\n\r\n" + body));
        assertTrue(input.hasMore());
        Head head = Head.read(RequestLine.read(input), input);
        Sized rest = new Sized(input, head.bodyLength());
        assertEquals(body, new String(rest.readNBytes(LENGTH)));
        assertTrue(rest.isOver());
        assertEquals(1, reads);
    }

    private FilterInputStream counted(String sent) {
        return new FilterInputStream(new ByteArrayInputStream(sent.getBytes())) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                reads++;
                return super.read(bytes, offset, length);
            }
        };
    }
}
