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
            chooseEnd();
            serve();
            chooseEnd();
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
            // It is not over, so it ends with a reset: the client sees it.
        }
    }
}
