package framework;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import testsupport.RawClient;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static testsupport.RawClient.request;

/** A writer may keep its stream, and write to it when the response is over. */
@Timeout(60)
public class LateWriteTest {
    private final AtomicReference<OutputStream> kept = new AtomicReference<>();

    @ParameterizedTest
    @DisplayName("What comes too late fails, and is in nobody's response")
    @ValueSource(booleans = {false, true})
    void refusesLateWrites(boolean fails) throws Exception {
        Api api = new Api()
                .get("/keep", request -> Response.stream("text/plain", output -> {
                    kept.set(output);
                    if (fails) {
                        throw new IOException("on purpose");
                    }
                    output.write("mine".getBytes());
                }))
                .get("/late", request -> {
                    OutputStream late = kept.get();
                    assertThrows(IOException.class, () -> late.write("yours".getBytes()));
                    assertThrows(IOException.class, () -> late.write('y'));
                    assertThrows(IOException.class, late::flush);
                    return Response.text("hello");
                });
        try (Server server = api.start(0);
                RawClient client = new RawClient(server.port())) {
            client.write(request("GET /keep")).response().hasStatus(fails ? 500 : 200);
            client.write(request("GET /late")).response().hasStatus(200).hasBody("hello");
        }
    }

    @Test
    @DisplayName("The end of a response waits for a write that is under way")
    void waitsForWrites() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        List<String> events = new CopyOnWriteArrayList<>();
        ContentStream body = new ContentStream(() -> new OutputStream() {
            @Override
            public void write(int oneByte) {
                try {
                    goOn.await();
                } catch (InterruptedException stopped) {
                    throw new IllegalStateException(stopped);
                }
                events.add("written");
            }
        }, () -> { }, -1);
        Thread writer = Thread.ofPlatform().start(() -> {
            try {
                body.write('a');
            } catch (IOException failure) {
                events.add("" + failure);
            }
        });
        await().until(() -> writer.getState() == Thread.State.WAITING);
        Thread end = Thread.ofPlatform().start(() -> {
            body.stop();
            events.add("stopped");
        });
        await().until(() -> end.getState() == Thread.State.BLOCKED);
        goOn.countDown();
        end.join();
        writer.join();
        assertEquals("written", events.getFirst());
        assertEquals(2, events.size());
    }
}
