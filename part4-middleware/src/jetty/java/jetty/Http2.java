package jetty;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;

/**
 * HTTP/2 without TLS, for clients that begin with it. The other way in, a
 * field {@code Upgrade: h2c}, could lead past the rules of a proxy in front,
 * and RFC 9113 (section 3.1) has it no more.
 */
final class Http2 extends HTTP2CServerConnectionFactory {
    Http2(HttpConfiguration configuration) {
        super(configuration);
    }

    @Override
    public Connection upgradeConnection(Connector connector, EndPoint client,
            MetaData.Request request, HttpFields.Mutable response) {
        return request.getHttpVersion() == HttpVersion.HTTP_2
                ? super.upgradeConnection(connector, client, request, response)
                : null;
    }
}
