package testsupport;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the program of every part promises; each part adds to this. */
public abstract class ProgramContract extends WithProgram {
    @Test
    @DisplayName("GET / says Hello, world! and how long that is")
    void saysHello() throws Exception {
        Answer hello = http.get("/").hasStatus(200).bodyContains("Hello, world!");
        hello.hasHeader("Content-Length", String.valueOf(hello.bytes().length));
    }

    @Test
    @DisplayName("HEAD / gets the fields of GET and no body, and the connection stays usable")
    void answersHead() throws Exception {
        Answer hello = http.get("/");
        try (RawClient client = new RawClient(program.port())) {
            client.write(RawClient.request("HEAD /")).response("HEAD").hasStatus(200)
                    .hasHeader("Content-Type", hello.header("Content-Type").orElse(""))
                    .hasHeader("Content-Length", String.valueOf(hello.bytes().length));
            client.write(RawClient.request("GET /")).response()
                    .hasStatus(200).bodyContains("Hello, world!");
        }
    }

    @Test
    @DisplayName("The server has nothing to warn of when it answers HEAD")
    void isNotWarned() throws Exception {
        try (Program other = Program.start(); Http client = new Http(other.uri())) {
            client.head("/").hasStatus(200);
            other.interrupt();
            other.exitStatus();
            List<String> warnings = other.output().stream()
                    .filter(line -> line.startsWith("WARNING")).toList();
            assertEquals(List.of(), warnings, "sendResponseHeaders takes -1 for HEAD");
        }
    }

    @Test
    @DisplayName("A taken port ends the program with a sentence that names it")
    void saysThatThePortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, loopback())) {
            String port = String.valueOf(taken.getLocalPort());
            try (Program refused = Program.launch(port)) {
                assertNotEquals(0, refused.exitStatus());
                assertOneSentence(refused, port);
            }
        }
    }

    @Test
    @DisplayName("What is not a port ends the program with a sentence that names it")
    void saysThatThePortIsNone() throws Exception {
        for (String port : List.of("99999", "-1", "eighty")) {
            try (Program refused = Program.launch(port)) {
                assertNotEquals(0, refused.exitStatus());
                assertOneSentence(refused, port);
            }
        }
    }

    @Test
    @DisplayName("Ctrl-C ends the program and frees the port")
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "A Windows process"
            + " cannot be sent a Ctrl-C from here")
    void stops() throws Exception {
        try (Program other = Program.start()) {
            other.interrupt();
            other.exitStatus();
            RawClient.assertNobodyListens(other.port());
        }
    }

    private static void assertOneSentence(Program refused, String port) {
        List<String> lines = refused.output().stream()
                .filter(line -> !isLog(line))
                .toList();
        assertEquals(1, lines.size(), () -> "Printed: " + refused.output());
        for (String part : List.of(port, "java Main.java 9000", "-Dport=9000")) {
            assertTrue(lines.getFirst().contains(part),
                    "It should name " + part + ": " + lines.getFirst());
        }
    }

    /** Some servers write two lines to the log as they start. */
    private static boolean isLog(String line) {
        return line.startsWith("INFO:") || line.contains("robaho.net.httpserver");
    }

    private static InetAddress loopback() {
        return InetAddress.getLoopbackAddress();
    }
}
