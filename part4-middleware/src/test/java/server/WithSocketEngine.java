package server;

import framework.Api;
import framework.Engine;
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

    /** The server, for a test that wants another one. */
    Engine engine() {
        return new SocketEngine();
    }

    @BeforeEach
    void start() {
        server = api.start(0, engine());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    int port() {
        return server.port();
    }

    RawClient connect() throws IOException {
        return new RawClient(port());
    }

    RawResponse send(String text) throws IOException {
        return RawClient.send(port(), text);
    }
}
