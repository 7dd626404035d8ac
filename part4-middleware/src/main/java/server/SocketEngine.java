package server;

import module java.base;
import framework.Engine;
import framework.Gateway;

/** A server of our own, with a thread for each connection. */
public final class SocketEngine implements Engine {
    private static final int BACKLOG = 1024;

    @Override
    public Running start(InetSocketAddress address, Gateway gateway)
            throws IOException {
        ServerSocket listener = new ServerSocket();
        try {
            listener.bind(address, BACKLOG);
        } catch (IOException taken) {
            listener.close();
            throw taken;
        }
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        Set<Connection> open = ConcurrentHashMap.newKeySet();
        Thread acceptor = new Thread(
                () -> accept(listener, threads, open, gateway));
        acceptor.start();
        return new Started(listener, acceptor, threads, open);
    }

    private static void accept(ServerSocket listener, ExecutorService threads,
            Set<Connection> open, Gateway gateway) {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                begin(new Connection(socket, gateway), threads, open);
            } catch (IOException lost) {
                // The client was too fast for us, or we are closing.
            }
        }
    }

    private static void begin(Connection connection, ExecutorService threads,
            Set<Connection> open) {
        open.add(connection);
        try {
            threads.execute(() -> {
                try {
                    connection.run();
                } finally {
                    open.remove(connection);
                }
            });
        } catch (RejectedExecutionException closing) {
            open.remove(connection);
            connection.cut();
        }
    }

    private record Started(ServerSocket listener, Thread acceptor,
            ExecutorService threads, Set<Connection> open)
            implements Running {
        @Override
        public InetSocketAddress address() {
            return (InetSocketAddress) listener.getLocalSocketAddress();
        }

        @Override
        public void stop() {
            try {
                listener.close();
                threads.shutdown();
                open.forEach(Connection::cut);
                threads.shutdownNow();
                acceptor.join();
                // What was cut may still tidy up, and be logged.
                threads.awaitTermination(1, TimeUnit.SECONDS);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
