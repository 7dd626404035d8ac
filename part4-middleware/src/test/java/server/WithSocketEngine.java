package server;

import framework.Api;
import framework.Handler;
import framework.Server;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import testsupport.RawClient;
import testsupport.RawResponse;

/** A handler on our server, without any layer, and raw requests to it. */
abstract class WithSocketEngine {
    private final Api api;
    private Server server;

    WithSocketEngine(Handler handler) {
        api = new Api(handler);
    }

    @BeforeEach
    void start() {
        server = api.start(0, new SocketEngine());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    RawClient connect() throws IOException {
        return new RawClient(server.port());
    }

    RawResponse send(String text) throws IOException {
        return RawClient.send(server.port(), text);
    }
}
