package server;

import module java.base;

/** Opens ports. */
final class Listeners {
    private static final int BACKLOG = 1024;
    private static final int TRIES = 10;

    private Listeners() {
    }

    /**
     * Listens at an address. The name localhost stands for two of them, and
     * a client may try either: whoever asks for one gets both, if there are.
     */
    static List<ServerSocket> open(InetSocketAddress address)
            throws IOException {
        if (address.isUnresolved()) {
            throw new UnknownHostException(address.getHostString());
        }
        InetAddress first = address.getAddress();
        InetAddress second = InetAddress.getByName("::1");
        boolean isLocal = first.equals(InetAddress.getByName("127.0.0.1"))
                && NetworkInterface.getByInetAddress(second) != null;
        return isLocal ? open(first, second, address.getPort())
                : List.of(open(first, address.getPort()));
    }

    private static List<ServerSocket> open(InetAddress first,
            InetAddress second, int port) throws IOException {
        for (int tries = 1; ; tries++) {
            ServerSocket one = open(first, port);
            try {
                return List.of(one, open(second, one.getLocalPort()));
            } catch (IOException taken) {
                one.close();
                // What is free on the one may be taken on the other.
                if (port != 0 || tries == TRIES) {
                    throw taken;
                }
            }
        }
    }

    private static ServerSocket open(InetAddress address, int port)
            throws IOException {
        ServerSocket listener = new ServerSocket();
        try {
            listener.bind(new InetSocketAddress(address, port), BACKLOG);
            return listener;
        } catch (IOException taken) {
            listener.close();
            throw taken;
        }
    }
}
