package framework;

import module java.base;
import com.sun.net.httpserver.HttpServer;

/** A running server. Ctrl-C closes it too. */
public final class Server implements AutoCloseable {
    private final HttpServer server;

    private Server(HttpServer server) {
        this.server = server;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    static Server start(Api api, int port) {
        InetAddress localhost = InetAddress.getLoopbackAddress();
        try {
            HttpServer server = HttpServer.create(
                    new InetSocketAddress(localhost, port), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", new Adapter(api));
            server.start();
            return new Server(server);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken.getMessage(), taken);
        }
    }

    /** The port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Its address, such as http://localhost:8000 */
    public URI uri() {
        return URI.create("http://localhost:" + port());
    }

    /** Gives the answers on their way a second, and frees the port. */
    @Override
    public void close() {
        server.stop(1);
    }
}
