package framework;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What a server is told at the end of a body. */
public class LastWriteTest {
    private final MadeEngine engine = new MadeEngine();
    private Server server;

    private void serve(MadeExchange exchange, Response response) throws IOException {
        server = new Api(request -> response).start(0, engine);
        engine.gateway().serve(exchange);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    @DisplayName("An end that comes at once needs no flush before it")
    void endsAtOnce() throws IOException {
        for (Response response : List.of(Response.text("hello"), Response.empty(204),
                Response.stream("text/plain", output -> output.write("hello".getBytes())))) {
            MadeExchange exchange = MadeExchange.get("/");
            serve(exchange, response);
            server.close();
            // Once more is allowed: it changes nothing.
            assertEquals(List.of("start", "close"),
                    exchange.events().stream().distinct().toList());
        }
    }

    @Test
    @DisplayName("An answer does not wait for the rest of its request")
    void flushesBeforeRest() throws IOException {
        MadeExchange exchange = new MadeExchange("POST", "/", "body", -1);
        serve(exchange, Response.text("hello"));
        assertEquals(List.of("start", "flush after 5", "close"), exchange.events());
    }

    @Test
    @DisplayName("What there is of a body that is too short goes out, and does not end")
    void flushesWhatIsThere() {
        MadeExchange exchange = MadeExchange.get("/");
        assertThrows(IOException.class, () -> serve(exchange, Response.stream(
                "text/plain", 7, output -> output.write("hello".getBytes()))));
        assertEquals(List.of("start", "flush after 5"), exchange.events());
    }
}
