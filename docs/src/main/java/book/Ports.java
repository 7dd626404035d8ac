package book;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Free ports in place of those that the text names. They have four digits,
 * so that texts which name them keep their length.
 */
record Ports(String for8000, String for9000) {

    /** Of processes that test at a time, each takes every eighth port. */
    private static final int PROCESSES = 8;
    private static final int PROCESS =
            Integer.getInteger("fork", 0) % PROCESSES;

    /** Picks ports whose digits do not occur in a text. */
    static Ports free(String text) {
        int[] ports = ThreadLocalRandom.current().ints(3000, 8000)
                .distinct()
                .filter(port -> port % PROCESSES == PROCESS)
                .filter(port -> !text.contains(String.valueOf(port)))
                .filter(Ports::isFree)
                .limit(2).toArray();
        return new Ports(String.valueOf(ports[0]), String.valueOf(ports[1]));
    }

    String toReal(String shown) {
        return replace(replace(shown, "8000", for8000), "9000", for9000);
    }

    String toShown(String real) {
        return replace(replace(real, for8000, "8000"), for9000, "9000");
    }

    /** A reader's folder with real ports. */
    Sources toReal(Sources shown) {
        Sources real = shown;
        for (var file : shown.files().entrySet()) {
            if (file.getKey().endsWith(".java")) {
                real = real.with(file.getKey(), toReal(file.getValue()));
            }
        }
        return real;
    }

    List<String> toShown(List<String> real) {
        return real.stream().map(this::toShown).toList();
    }

    /** Whether a server accepts connections there. */
    static boolean isOpen(int port) {
        InetAddress here = InetAddress.getLoopbackAddress();
        try (Socket socket = new Socket(here, port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static String replace(String text, String from, String to) {
        return text.replaceAll("\\b" + from + "\\b", to);
    }
}
