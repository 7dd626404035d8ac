package framework;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import testsupport.Program;
import testsupport.RawClient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testsupport.RawClient.request;

class SettingsTest {

    @ParameterizedTest
    @DisplayName("Safe settings are in place before the first server is made")
    @CsvSource({"nodelay,true", "maxReqTime,15", "maxIdleConnections,5000",
            "maxReqHeaderSize,65536", "drainAmount,67108864"})
    void setsSafeValues(String name, String value) {
        new Api(request -> Response.text("")).start(0).close();
        assertEquals(value, System.getProperty("sun.net.httpserver." + name));
        assertEquals(value, System.getProperty("robaho.net.httpserver." + name));
    }

    @Test
    @DisplayName("A half-sent request is cut off in time, and what the user sets stays set")
    void cutsHalfSentRequests() throws Exception {
        try (Program program = Program.start("Main",
                        "-Dsun.net.httpserver.maxReqTime=1",
                        "-Drobaho.net.httpserver.maxReqTime=1",
                        // It would look at its clock every ten seconds.
                        "-Drobaho.net.httpserver.clockTick=200");
                RawClient header = new RawClient(program.port());
                RawClient body = new RawClient(program.port())) {
            header.write("GET / HTTP/1.1\r\nHost: loc");
            body.write(request("POST /", "Content-Length: 10") + "half");
            assertEquals("", header.rest());
            // It has its answer, for which the body did not matter.
            assertTrue(body.rest().startsWith("HTTP/1.1 "));
        }
    }

    @Test
    @DisplayName("Three hundred idle connections stay open")
    void keepsIdleConnections() throws Exception {
        Api api = new Api(request -> Response.text("still here"));
        List<RawClient> clients = new ArrayList<>();
        try (Server server = api.start(0)) {
            for (int i = 0; i < 300; i++) {
                RawClient client = new RawClient(server.port());
                clients.add(client);
                client.write(request("GET /")).response().hasStatus(200);
            }
            for (RawClient client : clients) {
                client.write(request("GET /")).response().hasBody("still here");
            }
        } finally {
            clients.forEach(RawClient::close);
        }
    }
}
