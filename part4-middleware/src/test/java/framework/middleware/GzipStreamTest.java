package framework.middleware;

import framework.Api;
import framework.Response;
import framework.Server;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Http;
import testsupport.RawClient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A stream stays a stream when it is compressed. */
public class GzipStreamTest extends GzipFixture {

    @Test
    @DisplayName("A stream of known length has another one when it is compressed")
    void forgetsLength() throws Exception {
        byte[] bytes = LONG.getBytes(StandardCharsets.UTF_8);
        Api api = new Api(request -> Response.stream("text/plain", bytes.length,
                output -> output.write(bytes))).use(new Gzip());
        try (Server server = api.start(0); Http http = new Http(server.uri())) {
            byte[] zipped = http.get("/", "Accept-Encoding", "gzip")
                    .hasNoHeader("Content-Length").bytes();
            assertEquals(LONG, unzip(zipped));
        }
    }

    @Test
    @DisplayName("A stream stays a stream: what is flushed arrives at once")
    void streams() throws Exception {
        CountDownLatch received = new CountDownLatch(1);
        Api api = new Api(request -> Response.stream("text/plain", output -> {
            output.write(LONG.getBytes(StandardCharsets.UTF_8));
            output.flush();
            try {
                received.await();
            } catch (InterruptedException stopped) {
                throw new IOException(stopped);
            }
        })).use(new Gzip());
        try (Server server = api.start(0);
                RawClient client = new RawClient(server.port())) {
            client.write(RawClient.request("GET /", "Accept-Encoding: gzip"));
            client.skipHeader();
            int size = Integer.parseInt(client.line(), 16);
            assertTrue(size > 10 && size < LONG.length(), "" + size);
            received.countDown();
        }
    }

    @Test
    @DisplayName("A compressed stream that fails is cut off")
    void cutsStreams() throws Exception {
        Api api = new Api(request -> Response.stream("text/plain", output -> {
            output.write(LONG.getBytes(StandardCharsets.UTF_8));
            output.flush();
            throw new IOException("on purpose");
        })).use(new Gzip());
        try (Server server = api.start(0); Http http = new Http(server.uri())) {
            http.isCutOff("/", "Accept-Encoding", "gzip");
        }
    }

    @Test
    @DisplayName("What has arrived of a stream that fails does not unpack like a whole text")
    void doesNotEndBrokenStreams() {
        Response broken = get(Response.stream("text/plain", output -> {
            output.write(LONG.getBytes(StandardCharsets.UTF_8));
            output.flush();
            throw new IOException("on purpose");
        }), "gzip");
        ByteArrayOutputStream arrived = new ByteArrayOutputStream();
        assertThrows(IOException.class, () -> broken.content().writeTo(arrived));
        assertTrue(arrived.size() > 10, "It has begun");
        assertThrows(EOFException.class, () -> unzip(arrived.toByteArray()));
    }

    @Test
    @DisplayName("A stream that breaks off gives the memory of its packer back")
    void givesMemoryBack() {
        AtomicReference<OutputStream> packer = new AtomicReference<>();
        Response cut = get(Response.stream("text/plain", output -> {
            packer.set(output);
            throw new IOException("on purpose");
        }), "gzip");
        assertThrows(UncheckedIOException.class, cut::bytes);
        byte[] bytes = LONG.getBytes(StandardCharsets.UTF_8);
        Throwable closed = assertThrows(RuntimeException.class,
                () -> packer.get().write(bytes), "The Deflater has not been ended");
        assertTrue(closed.getMessage().contains("closed"), closed::getMessage);
    }

    @Test
    @DisplayName("A stream that fails before its first byte is 500, compressed or not")
    void answersEarlyFailures() throws Exception {
        Api api = new Api(request -> Response.stream("text/plain", output -> {
            throw new IOException("on purpose");
        })).use(new Gzip());
        try (Server server = api.start(0); Http http = new Http(server.uri())) {
            http.get("/", "Accept-Encoding", "gzip").hasStatus(500);
            http.get("/", "Accept-Encoding", "br").hasStatus(500);
        }
    }
}
