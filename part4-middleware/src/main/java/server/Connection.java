package server;

import module java.base;
import framework.Gateway;

/** One client: it sends a request, and gets its answer. */
final class Connection implements Runnable {
    private final Socket socket;
    private final Output output;
    private final Gateway gateway;

    Connection(Socket socket, Gateway gateway) throws IOException {
        this.socket = socket;
        this.gateway = gateway;
        output = new Output(socket.getOutputStream());
    }

    /** Closes it; a client that has not got all of its answer sees a reset. */
    void cut() {
        try (socket) {
            if (!output.isOver()) {
                socket.setSoLinger(true, 0);
            }
        } catch (IOException gone) {
            // Then there is nothing to cut.
        }
    }

    @Override
    public void run() {
        try (socket) {
            socket.setTcpNoDelay(true);
            serve();
        } catch (IOException gone) {
            // There is nobody to be told.
        }
    }

    private void serve() throws IOException {
        Input input = new Input(socket.getInputStream());
        SocketExchange exchange;
        try {
            exchange = SocketExchange.read(input, output, (InetSocketAddress)
                    socket.getRemoteSocketAddress());
        } catch (Refusal refusal) {
            output.refuse(refusal);
            return;
        }
        try {
            gateway.serve(exchange);
        } catch (Throwable cut) {
            cut();
        }
    }
}
