package server;

import framework.Engine;
import framework.Handler;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a server must do, as RFC 9112 and 9110 say. All servers are asked. */
@ExtendWith(KnownFailures.class)
abstract class Conformance extends WithSocketEngine {
    Conformance(Handler handler) {
        super(handler);
    }

    /** The server that a file names, if this run is about another one than ours. */
    static Optional<Engine> named() {
        return ServiceLoader.load(Engine.class).findFirst();
    }

    @Override
    Engine engine() {
        return named().orElseGet(SocketEngine::new);
    }
}
