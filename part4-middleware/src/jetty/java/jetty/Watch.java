package jetty;

import module java.base;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.NegotiatingServerConnection;
import org.eclipse.jetty.server.internal.HttpConnection;

/**
 * Cuts those who take too long for a handshake or a header, as Jetty's idle
 * timeout begins again with each byte. If all places are taken, it also cuts
 * those who ask for nothing.
 *
 * @param max how long a header may take
 */
record Watch(Connector connector, int places, Duration max)
        implements Runnable {
    private static final System.Logger LOG = System.getLogger("jetty");
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** Until the thread is interrupted. */
    @Override
    public void run() {
        try {
            while (true) {
                Thread.sleep(PAUSE);
                lookSafely();
            }
        } catch (InterruptedException stopped) {
            // There is nobody left to watch.
        }
    }

    /** One failure must not leave the others unwatched. */
    private void lookSafely() {
        try {
            look();
        } catch (RuntimeException unexpected) {
            LOG.log(System.Logger.Level.WARNING,
                    "The watch has missed a round", unexpected);
        }
    }

    private void look() {
        Collection<EndPoint> clients = connector.getConnectedEndPoints();
        boolean full = clients.size() >= places;
        for (EndPoint client : clients) {
            Connection connection = protocol(client.getConnection());
            if (isLate(connection)
                    || full && isIdle(client) && asksNothing(connection)) {
                client.close();
            }
        }
    }

    private static Connection protocol(Connection connection) {
        return connection instanceof SslConnection tls
                ? tls.getSslEndPoint().getConnection() : connection;
    }

    private boolean isLate(Connection connection) {
        return switch (connection) {
            case NegotiatingServerConnection handshake ->
                System.currentTimeMillis() - handshake.getCreatedTimeStamp()
                        > max.toMillis();
            case HttpConnection http -> isLate(http.getParser());
            case null, default -> false;
        };
    }

    private boolean isLate(HttpParser parser) {
        if (!parser.inHeaderState() || parser.isStart()) {
            return false;
        }
        long begun = parser.getBeginNanoTime();
        // It is 0 if the request has ended since we looked.
        return begun != 0 && System.nanoTime() - begun > max.toNanos();
    }

    private static boolean isIdle(EndPoint client) {
        return client instanceof AbstractEndPoint point
                && point.getIdleFor() > PAUSE.toMillis();
    }

    private static boolean asksNothing(Connection connection) {
        return connection instanceof HttpConnection http
                ? http.getParser().isStart()
                : connection != null && connection.getMessagesIn()
                        == connection.getMessagesOut();
    }
}
