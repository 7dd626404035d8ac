package framework;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import testsupport.Http;
import testsupport.RawClient;

import static org.awaitility.Awaitility.await;
import static testsupport.RawClient.request;

public class MemoryLimitTest {
    /** Bodies take 16 KiB at a time, and this server has that twice. */
    private static final int LIMIT = 32 * 1024;

    private final Server server = new Api()
            .memoryLimit(LIMIT)
            .bodyLimit(100_000)
            .get("/", request -> Response.text("Hello"))
            .post("/size", request -> Response.text("" + request.bytes().length))
            .post("/broken", request -> {
                throw new IllegalStateException(request.text());
            })
            .start(0);
    private final Http http = new Http(server.uri());
    private RawClient large;

    @BeforeEach
    void connect() throws Exception {
        large = new RawClient(server.port());
    }

    @AfterEach
    void close() {
        large.close();
        http.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 30000\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n7530\r\n"})
    @DisplayName("What does not fit is refused, others are served, and then it fits again")
    void refusesWhatDoesNotFit(String rest) throws Exception {
        sendMost(rest);
        awaitFull();
        http.get("/").hasStatus(200).hasBody("Hello");
        large.write("x".repeat(5_000) + (rest.contains("chunked") ? "\r\n0\r\n\r\n" : ""))
                .response().hasStatus(200).hasBody("30000");
        awaitRoom();
    }

    @Test
    @DisplayName("A promise takes no more memory than the first piece")
    void countsWhatArrives() throws Exception {
        large.write(request("POST /size", "Content-Length: 100000"));
        try (RawClient second = new RawClient(server.port())) {
            second.write(request("POST /size", "Content-Length: 5") + "hello")
                    .response().hasStatus(200).hasBody("5");
        }
    }

    @Test
    @DisplayName("Memory is back when the client goes in the middle of a body")
    void givesBackWhenClientGoes() throws Exception {
        sendMost("Content-Length: 30000\r\n\r\n");
        awaitFull();
        large.close();
        awaitRoom();
    }

    @Test
    @DisplayName("Memory is back when the handler fails")
    void givesBackAfterFailure() throws Exception {
        for (int i = 0; i < 3; i++) {
            // A client may have an answer a moment before its memory is back.
            await().untilAsserted(() ->
                    http.post("/broken", "x".repeat(20_000)).hasStatus(500));
            awaitRoom();
        }
    }

    @Test
    @DisplayName("Memory is back when a refusal is out, not when the rest has come")
    void givesBackBeforeRest() throws Exception {
        Api api = new Api(request -> Response.text("" + request.bytes().length))
                .memoryLimit(LIMIT).bodyLimit(20_000);
        try (Server small = api.start(0); Http others = new Http(small.uri());
                RawClient endless = new RawClient(small.port())) {
            endless.write(request("POST /", "Transfer-Encoding: chunked")
                    + "7530\r\n" + "x".repeat(25_000)).response().hasStatus(413);
            // A moment later, and long before the rest would be given up.
            await().atMost(Duration.ofSeconds(5)).untilAsserted(() ->
                    others.post("/", "hello").hasStatus(200).hasBody("5"));
        }
    }

    @Test
    @DisplayName("A body that is larger than all the memory is refused, not waited for")
    void refusesLargerThanAll() throws Exception {
        http.post("/size", "x".repeat(50_000)).hasStatus(503)
                .hasHeader("Retry-After", "1");
        awaitRoom();
    }

    /** Five thousand bytes less than the 30,000 that are said. */
    private void sendMost(String rest) throws Exception {
        large.write("POST /size HTTP/1.1\r\nHost: localhost\r\n" + rest
                + "x".repeat(25_000));
    }

    private void awaitFull() {
        await().untilAsserted(() -> http.post("/size", "hello").hasStatus(503)
                .hasHeader("Retry-After", "1"));
    }

    private void awaitRoom() {
        await().untilAsserted(() -> http.post("/size", "x".repeat(30_000))
                .hasStatus(200).hasBody("30000"));
    }
}
