package framework;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import testsupport.Engine;
import testsupport.Program;
import testsupport.RawClient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testsupport.RawClient.request;

public class SettingsTest {
    private static final String OWN_SETTINGS = "it has settings of its own";

    @ParameterizedTest
    @DisplayName("Safe settings are in place before the first server is made")
    @CsvSource({"nodelay,true", "maxReqTime,15", "maxReqHeaderSize,65536",
            "drainAmount,67108864"})
    void setsSafeValues(String name, String value) {
        Engine.JETTY.isExempt(OWN_SETTINGS);
        Engine.OWN.isExempt(OWN_SETTINGS);
        new Api(request -> Response.text("")).start(0).close();
        assertEquals(value, System.getProperty("sun.net.httpserver." + name));
        assertEquals(value, System.getProperty("robaho.net.httpserver." + name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sun.net.httpserver.", "robaho.net.httpserver."})
    @DisplayName("More connections are kept open than the 200 that a server keeps by itself")
    void keepsConnections(String server) {
        Engine.JETTY.isExempt(OWN_SETTINGS);
        Engine.OWN.isExempt(OWN_SETTINGS);
        new Api(request -> Response.text("")).start(0).close();
        assertTrue(Integer.getInteger(server + "maxIdleConnections", 200) > 200);
    }

    @Test
    @DisplayName("A half-sent request is cut off in time, and what the user sets stays set")
    void cutsHalfSentRequests() throws Exception {
        try (Program program = Program.start(ReadingProgram.class.getName(),
                        "-Dsun.net.httpserver.maxReqTime=1",
                        "-Drobaho.net.httpserver.maxReqTime=1",
                        "-Djetty.maxReqTime=1",
                        "-Dserver.maxReqTime=1",
                        // It would look at its clock every ten seconds.
                        "-Drobaho.net.httpserver.clockTick=200");
                RawClient header = new RawClient(program.port());
                RawClient body = new RawClient(program.port())) {
            header.write("GET / HTTP/1.1\r\nHost: loc");
            body.write(request("POST /", "Content-Length: 10") + "half");
            String answer = header.rest();
            assertTrue(answer.isEmpty() || answer.startsWith("HTTP/1.1 408 "), answer);
            String rest = body.rest();
            assertFalse(rest.contains("200"), rest);
        }
    }

    @Test
    @DisplayName("A header of more than 64 KiB is cut off, a shorter one is read")
    void limitsHeaders() throws Exception {
        Engine.ROBAHO.isExempt("it has no limit on the size of a header");
        Api api = new Api(request -> Response.text("read"));
        try (Server server = api.start(0);
                RawClient shorter = new RawClient(server.port());
                RawClient longer = new RawClient(server.port())) {
            shorter.write(request("GET /", "X: " + "x".repeat(60_000)))
                    .response().hasBody("read");
            Engine.JETTY.isExempt("it answers 431, and JettyRefusalsTest expects that");
            Engine.OWN.isExempt("it answers 431, and RequestHeadTest expects that");
            longer.write(request("GET /", "Connection: close", "X: " + "x".repeat(66_000)));
            assertEquals("", longer.rest());
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

    /** Reads each body to its end. */
    static final class ReadingProgram {
        public static void main(String[] arguments) {
            Server server = new Api(request -> Response.text(request.text())).start(0);
            System.out.println("Listening on " + server.uri());
        }
    }
}
