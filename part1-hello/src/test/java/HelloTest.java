import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Http;
import testsupport.Program;
import testsupport.RawClient;

import static testsupport.RawClient.request;

class HelloTest {
    private static Program program;
    private static Http http;

    @BeforeAll
    static void start() throws Exception {
        program = Program.start();
        http = new Http(program.uri());
    }

    @AfterAll
    static void stop() {
        http.close();
        program.close();
    }

    @Test
    @DisplayName("GET / says Hello, world! with its type and its length")
    void saysHello() throws Exception {
        http.get("/").hasStatus(200)
                .hasHeader("Content-Type", "text/plain; charset=utf-8")
                .hasHeader("Content-Length", "13")
                .hasBody("Hello, world!");
    }

    @Test
    @DisplayName("Every other path and method gets the same answer")
    void answersEverythingTheSameWay() throws Exception {
        http.get("/anything/else?x=1").hasStatus(200).hasBody("Hello, world!");
        http.post("/", "ignored").hasStatus(200).hasBody("Hello, world!");
    }

    @Test
    @DisplayName("HEAD gets the fields of GET, and the connection stays usable")
    void answersHead() throws Exception {
        try (RawClient client = new RawClient(program.port())) {
            client.write(request("HEAD /")).response("HEAD").hasStatus(200)
                    .hasHeader("Content-Length", "13");
            client.write(request("GET /")).response()
                    .hasStatus(200).hasBody("Hello, world!");
        }
    }

    @Test
    @DisplayName("Two hundred half-sent requests do not keep another one waiting")
    void isNotStalledByHalfSentRequests() throws Exception {
        List<RawClient> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                slow.add(new RawClient(program.port()).write("GET / HT"));
            }
            http.get("/").hasStatus(200).hasBody("Hello, world!");
            for (RawClient client : slow) {
                client.write("TP/1.1\r\nHost: localhost\r\n\r\n")
                        .response().hasBody("Hello, world!");
            }
        } finally {
            slow.forEach(RawClient::close);
        }
    }
}
