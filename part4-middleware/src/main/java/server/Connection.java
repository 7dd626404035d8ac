package server;

import module java.base;
import framework.Gateway;

/** One client: it sends requests, and gets an answer to each. */
final class Connection implements Runnable {
    private static final int REST_BYTES = 64 * 1024 * 1024;
    private static final int REST_MILLIS = 5000;

    private final Socket socket;
    private final Input input;
    private final Output output;
    private final Gateway gateway;

    Connection(Socket socket, Gateway gateway) throws IOException {
        this.socket = socket;
        this.gateway = gateway;
        input = new Input(socket.getInputStream());
        output = new Output(socket.getOutputStream());
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
        socket.setSoLinger(!output.isOver(), 0);
    }

    @Override
    public void run() {
        try (socket) {
            socket.setTcpNoDelay(true);
            while (input.hasMore() && staysOpen()) {
                // One after the other, as they have been sent.
            }
            if (output.isOver()) {
                sayGoodbye();
            }
        } catch (IOException gone) {
            // There is nobody to be told.
        }
    }

    /** Serves a request. Whether another one may follow. */
    private boolean staysOpen() throws IOException {
        output.open();
        chooseEnd();
        boolean staysOpen = serve();
        chooseEnd();
        return staysOpen;
    }

    /** Else, what still comes would destroy the answer (RFC 9112, 9.6). */
    private void sayGoodbye() throws IOException {
        socket.shutdownOutput();
        socket.setSoTimeout(REST_MILLIS);
        byte[] rest = new byte[8192];
        long end = System.nanoTime() + REST_MILLIS * 1_000_000L;
        int left = REST_BYTES;
        while (left > 0 && System.nanoTime() < end) {
            int count = input.read(rest, 0, rest.length);
            left = count < 0 ? 0 : left - count;
        }
    }

    private boolean serve() throws IOException {
        SocketExchange exchange;
        try {
            RequestLine line = RequestLine.read(input);
            output.answer(line);
            exchange = SocketExchange.read(line, input, output,
                    (InetSocketAddress) socket.getRemoteSocketAddress());
        } catch (Refusal refusal) {
            output.refuse(refusal);
            return false;
        } catch (EOFException none) {
            output.close(); // No request, so no response is due.
            return false;
        }
        try {
            gateway.serve(exchange);
        } catch (Throwable cut) {
            // It is not over, so it ends with a reset: the client sees it.
        }
        return output.staysOpen();
    }
}
