package server;

import module java.base;
import framework.Exchange;
import framework.Headers;

/** A request on our server. */
record SocketExchange(Head head, InetSocketAddress client, long bodyLength,
        InputStream body, Output output) implements Exchange {
    /** Reads all of a request but its body. */
    static SocketExchange read(Input input, Output output,
            InetSocketAddress client) throws IOException {
        Head head = Head.read(input);
        long length = head.bodyLength();
        InputStream body = length < 0
                ? new Chunks(input) : new Sized(input, length);
        return new SocketExchange(head, client, length, body, output);
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
        output.header(status, fields);
        return output;
    }
}
