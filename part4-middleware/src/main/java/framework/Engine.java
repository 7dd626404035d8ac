package framework;

import module java.base;
import server.SocketEngine;

/** A server that any application can stand on. */
public interface Engine {
    /**
     * Listens, and takes each request to the gateway, in a thread that may
     * wait, and that is the request's alone until the gateway returns. If
     * that throws, whatever it is, the connection is cut, so that the client
     * sees that something is missing.
     *
     * @throws IOException if the address is taken, or not one of ours
     */
    Running start(InetSocketAddress address, Gateway gateway)
            throws IOException;

    /** A server that listens. */
    interface Running {
        /** Where it listens, with the port that it has got. */
        InetSocketAddress address();

        /** What its addresses begin with: http, or https. */
        default String scheme() {
            return "http";
        }

        /** Frees the port, and cuts what is still open. */
        void stop();
    }

    /**
     * The server that a file META-INF/services/framework.Engine on the class
     * path names, or else our own.
     *
     * @throws IllegalStateException if such files name more than one
     */
    static Engine usual() {
        var named = ServiceLoader.load(Engine.class).stream().toList();
        if (named.size() > 1) {
            throw new IllegalStateException("Several servers are named, "
                    + named.getFirst().type().getName() + " and "
                    + named.getLast().type().getName());
        }
        return named.isEmpty() ? new SocketEngine() : named.getFirst().get();
    }
}
