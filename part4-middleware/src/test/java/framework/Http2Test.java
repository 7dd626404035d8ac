package framework;

import framework.middleware.StrictHttp;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import testsupport.Engine;
import testsupport.RawClient;

import static org.junit.jupiter.api.Assertions.assertEquals;

public class Http2Test {
    private static final Field HOST = new Field("Host", "a");

    private final Api api = new Api(request -> Response.text("in"))
            .use(new StrictHttp().allowChunked());

    /** What a request in this protocol is answered. */
    private int status(String protocol, Field... fields) throws IOException {
        MadeEngine engine = new MadeEngine();
        MadeExchange said = new MadeExchange("POST", "/", "", -1, fields).in(protocol);
        try (Server _ = api.start(0, engine)) {
            engine.gateway().serve(said);
        }
        return said.status();
    }

    @Test
    @DisplayName("A request that an engine says is HTTP/2 passes")
    void passes() throws Exception {
        assertEquals(200, status("HTTP/2", HOST));
    }

    @ParameterizedTest
    @DisplayName("Nothing else that is no HTTP/1 passes")
    @CsvSource({"HTTP/2.0,505", "HTTP/2.1,505", "HTTP/3.0,505", "HTTP/0.9,505",
            "HTTP/3,400", "HTTP/1,400", "HTTP/20,400", "'HTTP/2 ',400", "http/2,400"})
    void refusesOthers(String protocol, int status) throws Exception {
        assertEquals(status, status(protocol, HOST));
    }

    @ParameterizedTest
    @DisplayName("HTTP/2 has no Transfer-Encoding, of whatever kind")
    @CsvSource({"chunked,200", "'gzip, chunked',501", "gzip,400", "'',400"})
    void refusesCodings(String coding, int inHttp1) throws Exception {
        Field field = new Field("Transfer-Encoding", coding);
        assertEquals(400, status("HTTP/2", HOST, field));
        assertEquals(inHttp1, status("HTTP/1.1", HOST, field));
    }

    @Test
    @DisplayName("The other rules are for HTTP/2, too")
    void checksTheRest() throws Exception {
        assertEquals(400, status("HTTP/2"));
        assertEquals(400, status("HTTP/2", HOST, HOST));
        assertEquals(400, status("HTTP/2", HOST, new Field("Content-Length", "+5")));
    }

    @Test
    @DisplayName("Who writes HTTP/2 into a request line does not speak it, and is refused")
    void refusesClaims() throws Exception {
        Engine.OWN.isExempt("to it that is no version at all, and 400");
        try (Server server = api.start(0)) {
            RawClient.send(server.port(), "GET / HTTP/2\r\nHost: a\r\n\r\n").hasStatus(505);
        }
    }
}
