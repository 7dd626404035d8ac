package server;

import framework.Engine;
import framework.Handler;
import java.util.ServiceLoader;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a server must do, as RFC 9112 and 9110 say. All servers are asked. */
@ExtendWith(KnownFailures.class)
abstract class Conformance extends WithSocketEngine {
    Conformance(Handler handler) {
        super(handler);
    }

    /** The server that a file names, for a run that is about another one than ours. */
    @Override
    Engine engine() {
        return ServiceLoader.load(Engine.class).findFirst().orElseGet(SocketEngine::new);
    }
}
