package framework;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/** A web application: what answers the requests of a server. */
public final class Api implements Handler {
    /** What a client is told of a failure of ours. */
    static final Response FAILED =
            Response.of(500, "Something went wrong on our side.");

    private static final Logger LOG = System.getLogger("framework");
    private static final int MAX_ARRAY = Integer.MAX_VALUE - 8;

    private final Handler handler;
    private long bodyLimit = 1024 * 1024;
    private Duration closeWithin = Duration.ofSeconds(30);

    /** An application that answers every request with this handler. */
    public Api(Handler handler) {
        this.handler = handler;
    }

    /**
     * Sets the longest request body, 1 MiB unless set. A longer one is
     * answered with 413.
     *
     * @param bytes less than 2 GiB, which is what an array can hold
     * @throws IllegalArgumentException if it is anything else
     */
    public Api bodyLimit(long bytes) {
        if (bytes < 0 || bytes >= MAX_ARRAY) {
            throw new IllegalArgumentException("Not a limit: " + bytes);
        }
        bodyLimit = bytes;
        return this;
    }

    /**
     * Sets how long {@link Server#close} waits for the requests in flight,
     * 30 seconds unless set.
     *
     * @param max from nothing to a day
     * @throws IllegalArgumentException if it is anything else
     */
    public Api closeWithin(Duration max) {
        if (max.isNegative() || max.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("Not a time to wait: " + max);
        }
        closeWithin = max;
        return this;
    }

    /**
     * Starts a server on localhost. What is not set already, it sets for all
     * servers of this JVM: the system properties nodelay (true), maxReqTime
     * (15 seconds), maxIdleConnections (5000), maxReqHeaderSize (64 KiB) and
     * drainAmount (64 MiB), each after "sun.net.httpserver." for the JDK's
     * server and after "robaho.net.httpserver." for another one. The time
     * for a request runs until its body has been read.
     *
     * @param port from 1 to 65535, or 0 for any free one
     * @throws IllegalArgumentException if it is anything else
     * @throws java.io.UncheckedIOException if the port is taken
     */
    public Server start(int port) {
        return Server.start(this, port, bodyLimit, closeWithin);
    }

    /** Answers a request. Never throws: a failure is an answer too. */
    @Override
    public Response handle(Request request) {
        try {
            Response response = handler.handle(request);
            if (response == null) {
                throw new IllegalStateException("A handler returned null");
            }
            return response;
        } catch (HttpException refusal) {
            return Response.of(refusal.status(), refusal.getMessage());
        } catch (Throwable failure) {
            // An Error too: not every caller closes the connection then.
            // Not the method: a line break in it could forge a line of the log.
            LOG.log(Level.ERROR, "Failed at " + request.path(), failure);
            return FAILED;
        }
    }
}
