package jetty;

import module java.base;
import framework.Gateway;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Takes each request to the gateway, in a thread that may wait. */
final class Entrance extends Handler.Abstract {
    private final Gateway gateway;
    private final Duration max;

    /** @param max how long a request may take to arrive */
    Entrance(Gateway gateway, Duration max) {
        this.gateway = gateway;
        this.max = max;
    }

    @Override
    public boolean handle(Request request, Response response,
            Callback callback) throws IOException {
        // Or a handler that works for long would fail the request.
        request.addIdleTimeoutListener(timeout -> false);
        JettyExchange exchange = JettyExchange.of(request, response, max);
        try {
            gateway.serve(exchange);
            exchange.body().release();
            callback.succeeded();
        } catch (Throwable cut) {
            exchange.body().release();
            // Anything else would become an answer, if there is none yet.
            callback.failed(new AbortException(cut));
        }
        return true;
    }
}
