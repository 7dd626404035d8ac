package framework;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import testsupport.Http;
import testsupport.Program;
import testsupport.RawClient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testsupport.RawClient.request;

@Timeout(120)
public class SlowReadersTest {

    @Test
    @DisplayName("A hundred slow readers of 16 MB fit into 128 MB of memory")
    void servesSlowReaders() throws Exception {
        List<RawClient> slow = new ArrayList<>();
        try (Program program = Program.start(
                        LargeProgram.class.getName(), "-Xmx128m");
                Http http = new Http(program.uri())) {
            for (int i = 0; i < 100; i++) {
                slow.add(new RawClient(program.port()).write(request("GET /")));
            }
            for (RawClient client : slow) {
                assertTrue(client.line().startsWith("HTTP/1.1 200"));
            }
            assertEquals(LargeProgram.SIZE, http.get("/").hasStatus(200).bytes().length);
        } finally {
            slow.forEach(RawClient::close);
        }
    }

    /** Answers with 16 MB, the same bytes for everyone. */
    static final class LargeProgram {
        static final int SIZE = 16 * 1024 * 1024;

        public static void main(String[] arguments) {
            byte[] large = new byte[SIZE];
            Server server = new Api(request ->
                    Response.bytes("application/octet-stream", large)).start(0);
            System.out.println("Listening on " + server.uri());
        }
    }
}
