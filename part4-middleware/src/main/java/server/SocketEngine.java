package server;

import module java.base;
import framework.Engine;
import framework.Gateway;

/** A server of our own, with a thread for each connection. */
public final class SocketEngine implements Engine {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Bounds bounds;
    private final Optional<SSLContext> tls;

    /**
     * Takes its limits from system properties: server.maxReqTime is how many
     * seconds a client may keep it waiting (15), server.maxIdleTime how many
     * it keeps a connection for the next request (30), and
     * server.maxConnections how many of these there may be.
     */
    public SocketEngine() {
        this(Bounds.usual());
    }

    /** The same with TLS, and nothing but TLS: its addresses are https. */
    public SocketEngine(SSLContext tls) {
        this(Bounds.usual(), Optional.of(tls));
    }

    SocketEngine(Bounds bounds) {
        this(bounds, Optional.empty());
    }

    SocketEngine(Bounds bounds, Optional<SSLContext> tls) {
        this.bounds = bounds;
        this.tls = tls;
    }

    @Override
    public Running start(InetSocketAddress address, Gateway gateway)
            throws IOException {
        List<ServerSocket> listeners = Listeners.open(address);
        Connections connections = new Connections(bounds, gateway);
        List<Thread> acceptors = listeners.stream().map(listener ->
                new Thread(() -> accept(listener, connections))).toList();
        acceptors.forEach(Thread::start);
        return new Started(listeners, acceptors, connections,
                tls.isPresent() ? "https" : "http");
    }

    private void accept(ServerSocket listener, Connections connections) {
        LockSupport.parkNanos(1); // the first one needs memory
        while (!listener.isClosed()) {
            try {
                enter(listener.accept(), connections);
            } catch (InterruptedException closing) {
                return;
            } catch (Throwable failure) {
                // No more files, no memory, or a client that was too fast.
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void enter(Socket socket, Connections connections)
            throws IOException, InterruptedException {
        try {
            connections.enter(socket, secure(socket));
        } catch (Throwable failure) {
            socket.close();
            throw failure;
        }
    }

    private Socket secure(Socket socket) throws IOException {
        return tls.isEmpty() ? socket : tls.get().getSocketFactory()
                .createSocket(socket, null, true);
    }

    private record Started(List<ServerSocket> listeners, List<Thread> acceptors,
            Connections connections, String scheme) implements Running {
        @Override
        public InetSocketAddress address() {
            return (InetSocketAddress)
                    listeners.getFirst().getLocalSocketAddress();
        }

        @Override
        public void stop() {
            try {
                for (ServerSocket listener : listeners) {
                    listener.close();
                }
                acceptors.forEach(Thread::interrupt);
                connections.stop();
                for (Thread acceptor : acceptors) {
                    acceptor.join();
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
