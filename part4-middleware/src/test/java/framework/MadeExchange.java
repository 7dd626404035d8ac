package framework;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A request without a client, which keeps what it is answered. */
final class MadeExchange implements Exchange {
    static final InetSocketAddress CLIENT =
            InetSocketAddress.createUnresolved("client.example", 1234);

    private final String method;
    private final String target;
    private final String body;
    private final long bodyLength;
    private final Headers headers;
    private String protocol = "HTTP/1.1";
    private final List<String> events = new ArrayList<>();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private int status;
    private Headers sent = Headers.NONE;

    MadeExchange(String method, String target, String body, Field... fields) {
        this(method, target, body, body.length(), fields);
    }

    /** @param bodyLength what the server says of it, -1 if it does not know */
    MadeExchange(String method, String target, String body, long bodyLength,
            Field... fields) {
        this.method = method;
        this.target = target;
        this.body = body;
        this.bodyLength = bodyLength;
        headers = Headers.of(List.of(fields));
    }

    static MadeExchange get(String target) {
        return new MadeExchange("GET", target, "");
    }

    /** This one, in another protocol. */
    MadeExchange in(String other) {
        protocol = other;
        return this;
    }

    @Override
    public String method() {
        return method;
    }

    @Override
    public String target() {
        return target;
    }

    @Override
    public String protocol() {
        return protocol;
    }

    @Override
    public InetSocketAddress client() {
        return CLIENT;
    }

    @Override
    public Headers headers() {
        return headers;
    }

    @Override
    public InputStream body() {
        return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public long bodyLength() {
        return bodyLength;
    }

    @Override
    public OutputStream start(int status, Headers fields) {
        this.status = status;
        sent = fields;
        events.add("start");
        return new OutputStream() {
            @Override
            public void write(int b) {
                written.write(b);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                written.write(bytes, offset, length);
            }

            @Override
            public void flush() {
                events.add("flush after " + written.size());
            }

            @Override
            public void close() {
                events.add("close");
            }
        };
    }

    int status() {
        return status;
    }

    Headers sent() {
        return sent;
    }

    String written() {
        return written.toString(StandardCharsets.UTF_8);
    }

    /** What the server was told, in order. */
    List<String> events() {
        return events;
    }

    boolean isEnded() {
        return events.contains("close");
    }
}
