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

/** What the program of every part promises; each part extends this. */
public abstract class ProgramContract {

    @Test
    @DisplayName("GET / says Hello, world!")
    void saysHello() throws Exception {
        try (Program program = Program.start(); Http http = new Http(program.uri())) {
            http.get("/").hasStatus(200).hasBody("Hello, world!");
        }
    }

    @Test
    @DisplayName("A taken port ends the program with a sentence that names it")
    void saysThatThePortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, loopback())) {
            String port = String.valueOf(taken.getLocalPort());
            try (Program program = Program.launch(port)) {
                assertNotEquals(0, program.exitStatus());
                assertOneSentence(program, port);
            }
        }
    }

    @Test
    @DisplayName("What is not a port ends the program with a sentence that names it")
    void saysThatThePortIsNone() throws Exception {
        for (String port : List.of("99999", "-1", "eighty")) {
            try (Program program = Program.launch(port)) {
                assertNotEquals(0, program.exitStatus());
                assertOneSentence(program, port);
            }
        }
    }

    @Test
    @DisplayName("Ctrl-C ends the program and frees the port")
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "A Windows process"
            + " cannot be sent a Ctrl-C from here")
    void stops() throws Exception {
        try (Program program = Program.start()) {
            program.interrupt();
            program.exitStatus();
            RawClient.assertNobodyListens(program.port());
        }
    }

    private static void assertOneSentence(Program program, String port) {
        List<String> lines = program.output().stream()
                .filter(line -> !isLog(line))
                .toList();
        assertEquals(1, lines.size(), () -> "Printed: " + program.output());
        assertTrue(lines.getFirst().contains(port), lines::getFirst);
    }

    /** Some servers write two lines to the log as they start. */
    private static boolean isLog(String line) {
        return line.startsWith("INFO:") || line.contains("robaho.net.httpserver");
    }

    private static InetAddress loopback() {
        return InetAddress.getLoopbackAddress();
    }
}
