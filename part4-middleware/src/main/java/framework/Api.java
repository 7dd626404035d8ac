package framework;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** A web application: what answers the requests of a server. */
public final class Api implements Handler {
    /** What a client is told of a failure of ours. */
    static final Response FAILED =
            Response.of(500, "Something went wrong on our side.");

    private static final Logger LOG = System.getLogger("framework");
    private static final int MAX_ARRAY = Integer.MAX_VALUE - 8;

    private final Router router = new Router();
    private final Handler fallback;
    private Middleware layers = next -> next;
    private Handler layered = this::respond;
    private long bodyLimit = 1024 * 1024;
    private Duration closeWithin = Duration.ofSeconds(30);

    /** An application that answers 404 where it has no route. */
    public Api() {
        this(request -> Response.of(404, "There is nothing here."));
    }

    /** An application that asks this handler where it has no route. */
    public Api(Handler fallback) {
        this.fallback = fallback;
    }

    /** Answers GET, and HEAD too, as {@link #route} does. */
    public Api get(String pattern, Handler handler) {
        return route("GET", pattern, handler);
    }

    /** Answers POST, as {@link #route} does. */
    public Api post(String pattern, Handler handler) {
        return route("POST", pattern, handler);
    }

    /** Answers PUT, as {@link #route} does. */
    public Api put(String pattern, Handler handler) {
        return route("PUT", pattern, handler);
    }

    /** Answers PATCH, as {@link #route} does. */
    public Api patch(String pattern, Handler handler) {
        return route("PATCH", pattern, handler);
    }

    /** Answers DELETE, as {@link #route} does. */
    public Api delete(String pattern, Handler handler) {
        return route("DELETE", pattern, handler);
    }

    /**
     * Answers requests with this method whose path fits the pattern. Where
     * several fit, each segment prefers a text to a parameter, from left to
     * right; the order of registration does not matter.
     *
     * @param pattern such as {@code /notes/{id}} or {@code /app/{file...}},
     *     not percent-encoded
     * @throws IllegalArgumentException if the method or the pattern is
     *     malformed, or a pattern of the same shape has this method already
     */
    public Api route(String method, String pattern, Handler handler) {
        router.add(method, pattern, handler);
        return this;
    }

    /**
     * Answers each method of a resource.
     *
     * @throws IllegalArgumentException as {@link #route}
     */
    public Api resource(String pattern, Resource resource) {
        // Sorted: a Map.of has another order each time the program runs.
        new TreeMap<>(resource.methods()).forEach(
                (method, handler) -> route(method, pattern, handler));
        return this;
    }

    /**
     * Gives the prefix and all below it to another application, which has
     * its routes without the prefix. Only a route of ours that is spelled out,
     * and has the method, comes before it: one with a parameter below the
     * prefix is never asked.
     *
     * @param prefix such as {@code /admin}, with no slash at the end
     * @throws IllegalArgumentException if it is malformed or already taken
     */
    public Api mount(String prefix, Api api) {
        router.mount(prefix, api);
        return this;
    }

    /**
     * Puts layers around everything this application answers. The first one
     * given is the outermost; those of a later call go inside. Each sees
     * final responses: what a handler or another layer throws has become a
     * response before it gets there. Call this before the start; it may call
     * {@link Middleware#wrap} again for the layers of an earlier call.
     */
    public Api use(Middleware... middleware) {
        for (Middleware layer : middleware) {
            layers = layers.then(next ->
                    layer.wrap(request -> safely(next, request)));
        }
        layered = layers.wrap(this::respond);
        return this;
    }

    /** All routes, those of the mounted applications last. */
    public List<Route> routes() {
        return router.routes();
    }

    /**
     * Sets the longest request body, 1 MiB unless set. A longer one is
     * answered with 413. What counts is the limit of the application that is
     * started, not of those mounted in it.
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
        return safely(layered, request);
    }

    private static Response safely(Handler handler, Request request) {
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

    private Response respond(Request request) throws Exception {
        return switch (router.match(request.method(), request.rest())) {
            case Match.Found(Handler handler, var params, String rest) ->
                    handler.handle(request.routed(params, rest));
            case Match.OtherMethods(var allowed) -> allow(request, allowed);
            case Match.None _ -> fallback.handle(request);
        };
    }

    /** RFC 9110, sections 9.3.7 and 15.5.6. */
    private static Response allow(Request request, Set<String> methods) {
        String list = String.join(", ", methods);
        Response response = request.method().equals("OPTIONS")
                ? Response.empty(204)
                : Response.of(405, "Allowed here: " + list);
        return response.withHeader("Allow", list);
    }
}
