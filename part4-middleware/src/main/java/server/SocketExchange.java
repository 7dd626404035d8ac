package server;

import module java.base;
import framework.Exchange;
import framework.Headers;

/** A request on our server. */
record SocketExchange(Head head, InetSocketAddress client, long bodyLength,
        Sized framed, InputStream body, Output output) implements Exchange {
    /** Reads all of a request but its first line and its body. */
    static SocketExchange read(RequestLine line, Input input, Output output,
            InetSocketAddress client) throws IOException {
        Head head = Head.read(line, input);
        long length = head.bodyLength();
        Sized framed = length < 0
                ? new Chunks(input) : new Sized(input, length);
        InputStream body = head.expectsWord()
                ? new Awaited(framed, output) : framed;
        return new SocketExchange(head, client, length, framed, body, output);
    }

    @Override
    public String method() {
        return head.line().method();
    }

    @Override
    public String target() {
        return head.line().target();
    }

    @Override
    public String protocol() {
        return head.line().protocol();
    }

    @Override
    public Headers headers() {
        return head.fields();
    }

    @Override
    public OutputStream start(int status, Headers fields) throws IOException {
        boolean isLast = head.isLast() || !framed.isOver();
        Headers header = isLast ? fields.with("Connection", "close") : fields;
        if (!needsChunks(status, fields)) {
            output.header(status, header);
            return output;
        }
        output.header(status, header.with("Transfer-Encoding", "chunked"));
        return new BufferedOutputStream(new ChunkedOutput(output)) {
            @Override
            public void close() throws IOException {
                out.write(buf, 0, count);
                count = 0;
                out.close();
            }
        };
    }

    /** Whether nothing else ends the body (RFC 9112, section 6.3). */
    private boolean needsChunks(int status, Headers fields) {
        return !method().equals("HEAD") && status != 204 && status != 304
                && fields.first("Content-Length").isEmpty() && !head.isOld();
    }
}
