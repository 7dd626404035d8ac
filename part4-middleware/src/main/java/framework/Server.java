package framework;

import module java.base;

/** A running server. Ctrl-C closes it too. */
public final class Server implements AutoCloseable {
    private final Engine.Running running;
    private final InFlight inFlight;
    private final Duration closeWithin;
    private final Thread closeOnExit = new Thread(this::drainAndStop);

    private Server(Engine.Running running, InFlight inFlight, Api api) {
        this.running = running;
        this.inFlight = inFlight;
        closeWithin = api.limits().closing();
        Runtime.getRuntime().addShutdownHook(closeOnExit);
    }

    static Server start(Api api, InetSocketAddress address, Engine engine) {
        InFlight inFlight = new InFlight();
        Gateway gateway = new Adapter(api, inFlight);
        try {
            return new Server(engine.start(address, gateway), inFlight, api);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken.getMessage(), taken);
        }
    }

    /** The port it listens on. */
    public int port() {
        return running.address().getPort();
    }

    /** Its address, such as http://localhost:8000 or http://192.0.2.1:8000 */
    public URI uri() {
        InetAddress address = running.address().getAddress();
        boolean isLocal = address.isLoopbackAddress()
                || address.isAnyLocalAddress();
        // An IPv6 address may name the network card, behind a percent sign.
        String host = isLocal
                ? "localhost" : address.getHostAddress().split("%")[0];
        // And only such an address has colons of its own.
        return URI.create(running.scheme() + "://"
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
        running.stop();
    }
}
