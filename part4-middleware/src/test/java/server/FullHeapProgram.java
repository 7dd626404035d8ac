package server;

import framework.Api;
import framework.Response;
import framework.Server;
import java.util.ArrayDeque;
import java.util.Deque;

/** A program with a route that takes all memory there is, for a while. */
final class FullHeapProgram {
    private static final long WHILE = 2_000_000_000;

    private FullHeapProgram() {
    }

    public static void main(String[] arguments) {
        Server server = new Api()
                .get("/", request -> Response.text("Hello"))
                .get("/fill", request -> fill())
                .start(0, new SocketEngine());
        System.out.println("Listening on " + server.uri());
    }

    private static Response fill() {
        Deque<byte[]> all = new ArrayDeque<>();
        int size = 1024 * 1024;
        long end = System.nanoTime() + WHILE;
        while (System.nanoTime() < end) {
            try {
                all.add(new byte[size]);
            } catch (OutOfMemoryError full) {
                size = Math.max(16, size / 2);
            }
        }
        return Response.text("" + all.size());
    }
}
