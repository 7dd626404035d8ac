package jetty;

import module java.base;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.internal.HttpConnection;

/** HTTP/1.1 that remembers the request line. Jetty takes its URI apart. */
final class Http1 extends HttpConnectionFactory {
    Http1(HttpConfiguration configuration) {
        super(configuration);
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint client) {
        return configure(new Remembering(getHttpConfiguration(), connector,
                client), connector, client);
    }

    /** What the request line asks for; empty if this is no HTTP/1.1. */
    static Optional<String> target(Request request) {
        return request.getConnectionMetaData().getConnection()
                instanceof Remembering connection
                ? Optional.of(connection.target) : Optional.empty();
    }

    private static final class Remembering extends HttpConnection {
        private volatile String target = "";

        Remembering(HttpConfiguration configuration, Connector connector,
                EndPoint client) {
            super(configuration, connector, client);
        }

        @Override
        protected HttpStreamOverHTTP1 newHttpStream(
                String method, String uri, HttpVersion version) {
            target = uri;
            return super.newHttpStream(method, uri, version);
        }
    }
}
