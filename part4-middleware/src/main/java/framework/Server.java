package framework;

import module java.base;
import com.sun.net.httpserver.HttpServer;

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

    private Server(HttpServer server, Api api) {
        this.server = server;
        closeWithin = api.limits().closing();
        server.setExecutor(threads);
        server.createContext("/", new Adapter(api, inFlight));
        server.start();
        Runtime.getRuntime().addShutdownHook(closeOnExit);
    }

    static Server start(Api api, InetSocketAddress address) {
        ServerSettings.apply();
        try {
            return new Server(HttpServer.create(address, BACKLOG), api);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken.getMessage(), taken);
        }
    }

    /** The port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Its address, such as http://localhost:8000 or http://192.0.2.1:8000 */
    public URI uri() {
        InetAddress address = server.getAddress().getAddress();
        boolean isLocal = address.isLoopbackAddress()
                || address.isAnyLocalAddress();
        // An IPv6 address may name the network card, behind a percent sign.
        String host = isLocal
                ? "localhost" : address.getHostAddress().split("%")[0];
        // And only such an address has colons of its own.
        return URI.create("http://"
                + (host.contains(":") ? "[" + host + "]" : host)
                + ":" + port());
    }

    /**
     * Answers what arrives from now on with 503, waits for the requests in
     * flight to end, but no longer than {@link Api#closeWithin} says, and
     * frees the port. A stream that never ends is interrupted. What it has to
     * cut gets a second to end. Not to be called by a handler: it would wait
     * for itself.
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
        try {
            // What was cut may still tidy up, and be logged.
            threads.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
