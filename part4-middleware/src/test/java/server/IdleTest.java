package server;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import testsupport.Program;
import testsupport.RawClient;

import static testsupport.RawClient.request;

/** What a connection takes while its client asks for nothing. */
@Timeout(90)
public class IdleTest {
    private static final int CLIENTS = 2_000;
    private static final String BODY = "0123456789".repeat(1_000);

    @Test
    @DisplayName("Two thousand clients that have had an answer and wait fit into 20 MB")
    void fits() throws Exception {
        List<RawClient> clients = new ArrayList<>();
        // That is ten kilobytes for each, with what the program takes by itself.
        try (Program program = Program.start(IdleProgram.class.getName(), "-Xmx20m",
                "-Dserver.maxConnections=" + (CLIENTS + 1))) {
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(new RawClient(program.port()));
                echoes(clients.getLast());
            }
            echoes(clients.getFirst());
            echoes(clients.getLast());
        } finally {
            clients.forEach(RawClient::close);
        }
    }

    private static void echoes(RawClient client) throws Exception {
        client.write(request("POST /", "Content-Length: " + BODY.length())).write(BODY)
                .response().hasStatus(200).hasBody(BODY);
    }
}
