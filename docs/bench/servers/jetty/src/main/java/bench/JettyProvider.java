package bench;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsServer;
import com.sun.net.httpserver.spi.HttpServerProvider;
import java.io.IOException;
import java.net.InetSocketAddress;
import org.eclipse.jetty.http.spi.JettyHttpServerProvider;

/**
 * Jetty's provider, with the address bound at once. Its own server does that
 * after setExecutor has started it, which is too late: it never listens.
 */
public final class JettyProvider extends HttpServerProvider {
    private final HttpServerProvider jetty = new JettyHttpServerProvider();

    @Override
    public HttpServer createHttpServer(InetSocketAddress address, int backlog)
            throws IOException {
        HttpServer server = jetty.createHttpServer(address, backlog);
        server.bind(address, backlog);
        return server;
    }

    @Override
    public HttpsServer createHttpsServer(
            InetSocketAddress address, int backlog) throws IOException {
        return jetty.createHttpsServer(address, backlog);
    }
}
