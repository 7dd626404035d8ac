package framework;

import module java.base;
import com.sun.net.httpserver.HttpExchange;

/** A request on the JDK's server. */
record JdkExchange(HttpExchange exchange) implements Exchange {
    @Override
    public String method() {
        return exchange.getRequestMethod();
    }

    @Override
    public String target() {
        return exchange.getRequestURI().toString();
    }

    @Override
    public String protocol() {
        // Whoever writes HTTP/2 into a request line does not speak it.
        String sent = exchange.getProtocol();
        return sent.equals("HTTP/2") ? "HTTP/2.0" : sent;
    }

    @Override
    public InetSocketAddress client() {
        return exchange.getRemoteAddress();
    }

    @Override
    public Headers headers() {
        return Headers.of(exchange.getRequestHeaders());
    }

    @Override
    public InputStream body() {
        return exchange.getRequestBody();
    }

    /** RFC 9112, section 6.3. The server has refused what is malformed. */
    @Override
    public long bodyLength() {
        var fields = exchange.getRequestHeaders();
        String length = fields.getFirst("Content-Length");
        return fields.containsKey("Transfer-Encoding") ? -1
                : length == null ? 0 : Long.parseLong(length);
    }

    @Override
    public OutputStream start(int status, Headers fields) throws IOException {
        // In place of what the server has put there for HTTP/1.0.
        fields.names().forEach(name ->
                exchange.getResponseHeaders().put(name, fields.all(name)));
        exchange.sendResponseHeaders(status, length(status, fields));
        return exchange.getResponseBody();
    }

    /** To this server, -1 means no body, and 0 an unknown length. */
    private long length(int status, Headers fields) {
        if (method().equals("HEAD") || status == 204 || status == 304) {
            return -1;
        }
        return fields.first("Content-Length")
                .map(Long::valueOf)
                .map(length -> length == 0 ? -1 : length)
                .orElse(0L);
    }
}
