package framework;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A running server. Ctrl-C closes it too. */
public final class Server implements AutoCloseable {
    /** Connections that wait while we are busy accepting others. */
    private static final int BACKLOG = 1024;

    private final HttpServer server;
    private final ExecutorService threads =
            Executors.newVirtualThreadPerTaskExecutor();
    private final InFlight inFlight = new InFlight();
    private final Duration closeWithin;
    private final Thread closeOnExit = new Thread(this::drainAndStop);

    private Server(HttpServer server, Duration closeWithin) {
        this.server = server;
        this.closeWithin = closeWithin;
    }

    static Server start(
            Api api, int port, long bodyLimit, Duration closeWithin) {
        ServerSettings.apply();
        Server server = new Server(listen(port), closeWithin);
        server.run(new Adapter(api, bodyLimit, server.inFlight));
        return server;
    }

    private static HttpServer listen(int port) {
        InetAddress localhost = InetAddress.getLoopbackAddress();
        try {
            return HttpServer.create(
                    new InetSocketAddress(localhost, port), BACKLOG);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken.getMessage(), taken);
        }
    }

    private void run(Adapter adapter) {
        server.setExecutor(threads);
        server.createContext("/", adapter);
        server.start();
        Runtime.getRuntime().addShutdownHook(closeOnExit);
    }

    /** The port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Its address, such as http://localhost:8000 */
    public URI uri() {
        return URI.create("http://localhost:" + port());
    }

    /**
     * Answers what arrives from now on with 503, waits for the requests in
     * flight to end, but no longer than {@link Api#closeWithin} says, and
     * frees the port. Not to be called by a handler: it would wait for
     * itself.
     */
    @Override
    public void close() {
        drainAndStop();
        try {
            Runtime.getRuntime().removeShutdownHook(closeOnExit);
        } catch (IllegalStateException exiting) {
            // Too late to remove it, and no need to.
        }
    }

    private synchronized void drainAndStop() {
        try {
            inFlight.close(closeWithin);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        // Any other number could mean that many seconds of waiting. The
        // second call ends a connection accepted during the first one.
        server.stop(0);
        server.stop(0);
        threads.shutdownNow();
    }
}
