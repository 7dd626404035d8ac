package server;

import module java.base;
import framework.Gateway;

/** One client: it sends requests, and gets an answer to each. */
final class Connection implements Runnable {
    private static final System.Logger LOG =
            System.getLogger("framework.server");
    private static final int SEND_BYTES = 64 * 1024;
    private static final int REST_BYTES = 64 * 1024 * 1024;
    private static final Duration REST = Duration.ofSeconds(5);

    private final Socket socket;
    private final Socket secured;
    private final Wire wire;
    private final Input input;
    private final Output output;
    private final Bounds bounds;
    private final Gateway gateway;

    /** @param secured the same socket, or the one with TLS on top of it */
    Connection(Socket socket, Socket secured, Bounds bounds,
            Semaphore heads, Queue<ByteArrayOutputStream> spares,
            Gateway gateway) throws IOException {
        this.socket = socket;
        this.secured = secured;
        this.bounds = bounds;
        this.gateway = gateway;
        wire = new Wire(secured, bounds.request());
        input = new Input(wire.input());
        input.share(heads);
        output = new Output(wire.output());
        output.share(spares);
    }

    Wire wire() {
        return wire;
    }

    /** Whether it has had its last answer, and is told goodbye. */
    boolean isLeaving() {
        return output.isLast();
    }

    /** Closes it, from any thread. */
    void cut() {
        try (socket) {
            chooseEnd();
        } catch (IOException gone) {
            // Then there is nothing to cut.
        }
    }

    /** Whenever it is closed, it is with a reset, unless all has been sent. */
    private void chooseEnd() throws IOException {
        wire.endWithReset(!output.isOver());
    }

    @Override
    public void run() {
        try (socket) {
            socket.setTcpNoDelay(true);
            socket.setSendBufferSize(SEND_BYTES);
            wire.rest(bounds.idle());
            while (input.hasMore() && staysOpen()) {
                wire.rest(bounds.idle());
            }
            if (output.isOver()) {
                sayGoodbye();
            }
        } catch (IOException gone) {
            // There is nobody to be told.
        } finally {
            input.close();
        }
    }

    /** Serves a request. Whether another one may follow. */
    private boolean staysOpen() throws IOException {
        wire.work();
        output.open();
        boolean staysOpen = serve();
        chooseEnd();
        return staysOpen;
    }

    /** Else, what still comes would destroy the answer (RFC 9112, 9.6). */
    private void sayGoodbye() throws IOException {
        wire.rest(REST);
        secured.shutdownOutput();
        secured.getInputStream().skipNBytes(REST_BYTES);
    }

    private boolean serve() throws IOException {
        SocketExchange exchange;
        try {
            RequestLine line = RequestLine.read(input);
            output.answer(line);
            exchange = SocketExchange.read(line, input, output, client());
        } catch (Refusal refusal) {
            refuse(refusal);
            return false;
        } catch (SocketTimeoutException late) {
            refuse(new Refusal(408, "The request took too long."));
            return false;
        } catch (EOFException none) {
            output.close(); // No request, so no response is due.
            return false;
        }
        try {
            wire.serve();
            input.release();
            gateway.serve(exchange);
        } catch (Throwable cut) {
            // It is not over, so it ends with a reset: the client sees it.
        }
        return output.staysOpen();
    }

    private void refuse(Refusal refusal) throws IOException {
        LOG.log(System.Logger.Level.INFO, client().getHostString()
                + " " + refusal.status() + " " + refusal.getMessage());
        output.refuse(refusal);
    }

    private InetSocketAddress client() {
        return (InetSocketAddress) socket.getRemoteSocketAddress();
    }
}
