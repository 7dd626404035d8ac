package jetty;

import module java.base;
import framework.Exchange;
import framework.Field;
import framework.Headers;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/** A request on Jetty. */
record JettyExchange(Request request, Response response,
        InetSocketAddress client, Headers headers, Arriving body)
        implements Exchange {

    private static final Pattern LENGTH = Pattern.compile("\\d{1,19}");

    /**
     * @param max how long the request may take to arrive
     * @throws EofException if the client has left already
     */
    static JettyExchange of(Request request, Response response, Duration max)
            throws EofException {
        var client = (InetSocketAddress)
                request.getConnectionMetaData().getRemoteSocketAddress();
        if (client == null) {
            throw new EofException("The client has left");
        }
        return new JettyExchange(request, response, client,
                Headers.of(request.getHeaders()
                        .stream().map(JettyExchange::field).toList()),
                new Arriving(request, max));
    }

    private static Field field(HttpField line) {
        return new Field(line.getName(),
                Objects.requireNonNullElse(line.getValue(), ""));
    }

    @Override
    public String method() {
        return request.getMethod();
    }

    @Override
    public String target() {
        return Http1.target(request)
                .orElseGet(() -> request.getHttpURI().getPathQuery());
    }

    @Override
    public String protocol() {
        String protocol = request.getConnectionMetaData().getProtocol();
        return protocol.equals("HTTP/2.0") ? "HTTP/2" : protocol;
    }

    /**
     * RFC 9112, section 6.3. In HTTP/2, a body ends with a flag, and a field
     * that says no proper length may come as far as this.
     */
    @Override
    public long bodyLength() {
        Optional<String> length = headers.first("Content-Length");
        if (headers.first("Transfer-Encoding").isPresent()) {
            return -1;
        }
        if (length.isEmpty()) {
            return isHttp1() || body.hasEnded() ? 0 : -1;
        }
        // Whatever fits is handed on: how much is too much is not for us.
        return length.filter(LENGTH.asMatchPredicate()).map(BigInteger::new)
                .filter(bytes -> bytes.bitLength() < Long.SIZE)
                .map(BigInteger::longValue).orElse(-1L);
    }

    @Override
    public OutputStream start(int status, Headers fields) {
        response.setStatus(status);
        fields.names().forEach(name -> response.getHeaders().remove(name));
        fields.forEach((name, value) -> response.getHeaders().add(name, value));
        boolean none = method().equals("HEAD") || status == 204 || status == 304;
        return new Leaving(this, none ? 0 : fields.first("Content-Length")
                .map(Long::valueOf).orElse(-1L));
    }

    boolean isHttp1() {
        return protocol().startsWith("HTTP/1.");
    }
}
