package jetty;

import module java.base;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/** A body on its way out. */
final class Leaving extends FilterOutputStream {
    /** Bytes of a refused body to read, so that the answer arrives. */
    private static final long REST = 64 * 1024 * 1024;

    private final JettyExchange exchange;
    /** What is still promised; less than 0 if nothing was. */
    private long left;
    private boolean isSent;

    /** @param length how many bytes are promised, -1 if it was not said */
    Leaving(JettyExchange exchange, long length) {
        super(Response.asBufferedOutputStream(
                exchange.request(), exchange.response()));
        this.exchange = exchange;
        left = length;
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        left--;
    }

    @Override
    public void write(byte[] bytes, int offset, int length)
            throws IOException {
        out.write(bytes, offset, length);
        left -= length;
    }

    @Override
    public void flush() throws IOException {
        out.flush();
        isSent = left == 0;
    }

    @Override
    public void close() throws IOException {
        try {
            // Or Jetty, which knows the end then, says a length by itself,
            // which is 0 for a HEAD.
            flush();
            out.close();
        } catch (IOException gone) {
            // Over HTTP/2, the end is a frame of its own. A client that has
            // all the bytes need not wait for it.
            if (!isSent) {
                throw gone;
            }
        }
        readRest();
    }

    /**
     * To close while the client is sending would make it lose the answer. In
     * HTTP/2, only the stream is closed.
     */
    private void readRest() throws IOException {
        boolean waitsForUs = exchange.headers().lists("Expect", "100-continue")
                && Request.getContentBytesRead(exchange.request()) == 0;
        if (exchange.isHttp1() && !waitsForUs) {
            exchange.body().skip(REST);
        }
    }
}
