package framework;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import testsupport.Http;
import testsupport.Program;

import static org.awaitility.Awaitility.await;

/** A server with 64 MB of memory, and clients that want more than that. */
@Timeout(120)
public class FullHouseTest {
    private static final String HEADER =
            "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(60_000);
    private static final String BODY = "POST / HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Length: 1000000\r\n\r\n" + "x".repeat(999_999);
    private static final String BOTH = HEADER.replace("GET", "POST")
            + "\r\nContent-Length: 1000000\r\n\r\n" + "x".repeat(999_999);

    static final List<Arguments> CROWDS = List.of(
            Arguments.of("half headers", Collections.nCopies(800, HEADER)),
            Arguments.of("half bodies", Collections.nCopies(300, BODY)),
            Arguments.of("half bodies after long headers", Collections.nCopies(300, BOTH)),
            Arguments.of("some of each", Stream.of(Collections.nCopies(20, BODY),
                            Collections.nCopies(30, BOTH), Collections.nCopies(180, HEADER))
                    .flatMap(List::stream).toList()));

    private final List<Socket> clients = new ArrayList<>();

    @ParameterizedTest(name = "{0}")
    @FieldSource("CROWDS")
    @DisplayName("More half requests than fit into memory leave room for others")
    void survives(String what, List<String> halves) throws Exception {
        try (Program program = Program.start(HelloProgram.class.getName(), "-Xmx64m",
                        "-Dsun.net.httpserver.maxReqTime=3",
                        "-Drobaho.net.httpserver.maxReqTime=3",
                        "-Djetty.maxReqTime=3",
                        "-Dserver.maxReqTime=3",
                        "-Drobaho.net.httpserver.clockTick=200");
                Http http = new Http(program.uri())) {
            for (String half : halves) {
                send(program.port(), half);
            }
            // Those that are let in have three seconds, and then others come in.
            await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(() ->
                    http.get("/").hasStatus(200).hasBody("0"));
            await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(() ->
                    http.post("/", "x".repeat(500_000)).hasStatus(200).hasBody("500000"));
        } finally {
            for (Socket client : clients) {
                client.close();
            }
        }
    }

    private void send(int port, String half) throws IOException {
        Socket client = new Socket();
        clients.add(client);
        client.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5000);
        Thread.ofVirtual().start(() -> {
            try {
                client.getOutputStream().write(half.getBytes());
            } catch (IOException refused) {
                // This one was too many.
            }
        });
    }

    /** Says how long a body is, and has a fifth of the memory for itself. */
    static final class HelloProgram {
        static final byte[][] OWN = new byte[768][16 * 1024];

        public static void main(String[] arguments) {
            Server server = new Api(request ->
                    Response.text("" + request.bytes().length)).start(0);
            System.out.println("Listening on " + server.uri());
        }
    }
}
