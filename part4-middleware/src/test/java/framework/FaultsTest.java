package framework;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import testsupport.Engine;
import testsupport.Http;
import testsupport.Program;
import testsupport.RawClient;
import testsupport.RawResponse;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testsupport.RawClient.request;

/**
 * Everything that goes wrong goes wrong more often than there are places, and
 * meanwhile others are served. Afterwards each place, all memory for bodies
 * and enough connections for all places must be there again.
 */
@Timeout(120)
public class FaultsTest {
    private static final int MORE_THAN_PLACES = FaultyProgram.PLACES + 10;
    private static final int CONNECTIONS = 100;
    private static final String KEEPS_IDLE =
            "it keeps idle connections for half a minute, even if others wait for a place";

    @TempDir
    private Path folder;
    private Program program;
    private Http http;
    private final List<RawClient> clients = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        int nobody;
        try (ServerSocket closed = new ServerSocket(0)) {
            nobody = closed.getLocalPort();
        }
        program = Program.start(FaultyProgram.class.getName(), "-Xmx64m",
                "-Dfolder=" + folder, "-Dauthorization=http://localhost:" + nobody,
                "-Djdk.httpserver.maxConnections=" + CONNECTIONS,
                "-Dserver.maxConnections=" + CONNECTIONS,
                "-Dsun.net.httpserver.maxReqTime=3", "-Drobaho.net.httpserver.maxReqTime=3",
                "-Djetty.maxReqTime=3", "-Dserver.maxReqTime=3",
                "-Drobaho.net.httpserver.clockTick=200");
        http = new Http(program.uri());
    }

    @AfterEach
    void close() {
        clients.forEach(RawClient::close);
        http.close();
        program.close();
    }

    @Test
    @DisplayName("Clients that never end their header")
    void halfHeaders() throws Exception {
        open(MORE_THAN_PLACES, "GET / HTTP/1.1\r\nHost: loc");
        othersAreServed();
        everythingIsBack();
    }

    @Test
    @DisplayName("Clients that never end their body")
    void halfBodies() throws Exception {
        open(FaultyProgram.PLACES - 5, request("POST /echo", "Content-Length: 10") + "half");
        othersAreServed();
        everythingIsBack();
    }

    @Test
    @DisplayName("Clients that leave in the middle of their body")
    void leavingSenders() throws Exception {
        for (int i = 0; i < MORE_THAN_PLACES; i++) {
            open(1, request("POST /echo", "Content-Length: 100000") + "x".repeat(50_000));
            clients.removeLast().close();
        }
        othersAreServedSoon();
        everythingIsBack();
    }

    @Test
    @DisplayName("Clients that do not read their answer, and then leave")
    void leavingReaders() throws Exception {
        open(FaultyProgram.PLACES - 5, request("GET /stream"));
        othersAreServed();
        leave();
        open(FaultyProgram.PLACES - 5, request("GET /stream"));
        leave();
        everythingIsBack();
    }

    @Test
    @DisplayName("Connections that ask for nothing, twice as many as may be")
    void idleConnections() throws Exception {
        Engine.ROBAHO.isExempt(KEEPS_IDLE);
        for (int i = 0; i < 2 * CONNECTIONS; i++) {
            clients.add(new RawClient(program.port()));
        }
        othersAreServedSoon();
        everythingIsBack();
    }

    @Test
    @DisplayName("Connections kept open after an answer, twice as many as may be")
    void keptConnections() throws Exception {
        Engine.ROBAHO.isExempt(KEEPS_IDLE);
        for (int i = 0; i < 2 * CONNECTIONS; i++) {
            try {
                open(1, request("GET /"));
                clients.getLast().response().hasStatus(200);
            } catch (IOException hungUp) {
                // This one was too many.
            }
        }
        othersAreServedSoon();
        everythingIsBack();
    }

    @Test
    @DisplayName("Five hundred requests at once")
    void manyAtOnce() throws Exception {
        List<Thread> threads = new ArrayList<>();
        List<RawResponse> answers = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 500; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    answers.add(RawClient.send(program.port(), request("GET /")));
                } catch (IOException hungUp) {
                    // There are fewer connections than that.
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertTrue(answers.stream().anyMatch(answer -> answer.status() == 200));
        answers.forEach(answer -> assertTrue(
                answer.status() == 200 || answer.status() == 503, answer::toString));
        othersAreServedSoon();
        everythingIsBack();
    }

    @Test
    @DisplayName("A handler that runs out of memory")
    void outOfMemory() throws Exception {
        for (int i = 0; i < MORE_THAN_PLACES; i++) {
            http.get("/memory").hasStatus(500);
            othersAreServed();
        }
        everythingIsBack();
    }

    @Test
    @DisplayName("An authorization server that is away")
    void noAuthorization() throws Exception {
        for (int i = 0; i < MORE_THAN_PLACES; i++) {
            http.get("/me", "Authorization", "Bearer token" + i).hasStatus(503);
            othersAreServed();
        }
        everythingIsBack();
    }

    @Test
    @DisplayName("A file that gets shorter while it is read")
    void shrinkingFile() throws Exception {
        for (int i = 0; i < MORE_THAN_PLACES; i++) {
            Path file = folder.resolve("large" + i);
            Files.write(file, new byte[8 * 1024 * 1024]);
            open(1, request("GET /files/large" + i));
            clients.getLast().skipHeader();
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(1024);
            }
            assertTrue(clients.removeLast().rest().length() < 8 * 1024 * 1024);
            othersAreServed();
        }
        everythingIsBack();
    }

    private void open(int count, String text) throws IOException {
        for (int i = 0; i < count; i++) {
            clients.add(new RawClient(program.port()).write(text));
        }
    }

    private void leave() {
        clients.forEach(RawClient::close);
        clients.clear();
    }

    private void othersAreServed() throws IOException {
        http.get("/").hasStatus(200).hasBody("Hello");
    }

    /** As soon as the server has seen who has left: until then, they have places. */
    private void othersAreServedSoon() {
        await().atMost(Duration.ofSeconds(20)).ignoreExceptions()
                .untilAsserted(this::othersAreServed);
    }

    /** Those that still wait are cut off after three seconds, and then it must be so. */
    private void everythingIsBack() {
        int[] tries = {0};
        await().atMost(Duration.ofSeconds(40)).ignoreExceptions().untilAsserted(() -> {
            allGetIn("/gate/" + tries[0]++);
            String most = "x".repeat(FaultyProgram.MEMORY - 32 * 1024);
            assertEquals(most.length(), http.post("/echo", most).hasStatus(200).text().length());
        });
    }

    private void allGetIn(String gate) throws IOException {
        List<RawClient> all = new ArrayList<>();
        try {
            for (int i = 0; i < FaultyProgram.PLACES; i++) {
                all.add(new RawClient(program.port()).write(request("GET " + gate)));
            }
            for (RawClient client : all) {
                client.response().hasStatus(200).hasBody("All are in");
            }
        } finally {
            all.forEach(RawClient::close);
        }
    }
}
