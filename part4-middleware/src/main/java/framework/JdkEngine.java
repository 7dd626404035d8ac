package framework;

import module java.base;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** The JDK's server, or another one behind the same interface. */
public final class JdkEngine implements Engine {
    /** Connections that wait while we are busy accepting others. */
    private static final int BACKLOG = 1024;

    @Override
    public Running start(InetSocketAddress address, Gateway gateway)
            throws IOException {
        ServerSettings.apply();
        HttpServer server = HttpServer.create(address, BACKLOG);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.createContext("/", exchange -> serve(exchange, gateway));
        server.start();
        return new Started(server, threads);
    }

    private static void serve(HttpExchange exchange, Gateway gateway)
            throws IOException {
        // What this throws makes the server cut the connection.
        gateway.serve(new JdkExchange(exchange));
        exchange.close();
    }

    private record Started(HttpServer server, ExecutorService threads)
            implements Running {
        @Override
        public InetSocketAddress address() {
            return server.getAddress();
        }

        @Override
        public void stop() {
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
}
