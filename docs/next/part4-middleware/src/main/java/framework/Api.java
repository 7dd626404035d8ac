package framework;

import module java.base;

/** A web application: what answers the requests of a server. */
public final class Api implements Handler {
    private static final System.Logger LOG = System.getLogger("framework");

    private final Router router;
    private Middleware layers = next -> next;
    private Handler layered;

    /** An application that answers 404 where it has no route. */
    public Api() {
        this(request -> Response.of(404, "There is nothing here."));
    }

    /** An application that asks this handler where it has no route. */
    public Api(Handler fallback) {
        router = new Router(fallback);
        layered = router;
    }

    /** Answers GET, and HEAD too, as {@link #route} does. */
    public Api get(
            String pattern, Handler handler, Middleware... around) {
        return route("GET", pattern, handler, around);
    }

    /** Answers POST, as {@link #route} does. */
    public Api post(
            String pattern, Handler handler, Middleware... around) {
        return route("POST", pattern, handler, around);
    }

    /** Answers PUT, as {@link #route} does. */
    public Api put(
            String pattern, Handler handler, Middleware... around) {
        return route("PUT", pattern, handler, around);
    }

    /** Answers PATCH, as {@link #route} does. */
    public Api patch(
            String pattern, Handler handler, Middleware... around) {
        return route("PATCH", pattern, handler, around);
    }

    /** Answers DELETE, as {@link #route} does. */
    public Api delete(
            String pattern, Handler handler, Middleware... around) {
        return route("DELETE", pattern, handler, around);
    }

    /**
     * Answers requests with this method whose path fits the pattern. Where
     * several fit, each segment prefers a text to a parameter, and that to
     * the rest, from left to right; the order of registration does not
     * matter.
     *
     * @param pattern such as {@code /notes/{id}} or {@code /app/{file...}},
     *     not percent-encoded
     * @param around layers for this route alone, the outermost first
     * @throws IllegalArgumentException if a pattern of the same shape has
     *     this method already
     */
    public Api route(String method, String pattern, Handler handler,
            Middleware... around) {
        router.add(method, pattern, stack(around).wrap(handler));
        return this;
    }

    /**
     * Answers each method of a resource.
     *
     * @throws IllegalArgumentException as {@link #route}
     */
    public Api resource(String pattern, Resource resource) {
        resource.methods().forEach(
                (method, handler) -> route(method, pattern, handler));
        return this;
    }

    /**
     * Puts layers around everything this application answers. The first one
     * given is the outermost; those of a later call go inside. Each sees
     * final responses: what a handler or another layer throws has become a
     * response before it gets there. Call this before the start.
     */
    public Api use(Middleware... middleware) {
        layers = layers.then(stack(middleware));
        layered = layers.wrap(router);
        return this;
    }

    /** Several layers as one. */
    private static Middleware stack(Middleware... middleware) {
        Middleware stack = next -> next;
        for (Middleware layer : middleware) {
            stack = stack.then(next ->
                    layer.wrap(request -> safely(next, request)));
        }
        return stack;
    }

    /** Never throws: what goes wrong becomes a response, too. */
    @Override
    public Response handle(Request request) {
        return safely(layered, request);
    }

    private static Response safely(Handler handler, Request request) {
        try {
            Response response = handler.handle(request);
            return Objects.requireNonNull(response, "A handler returned null");
        } catch (HttpException refusal) {
            return Response.of(refusal.status(), refusal.getMessage());
        } catch (Throwable failure) {
            // An Error too: the client waits for an answer all the same.
            LOG.log(System.Logger.Level.ERROR,
                    "Failed at " + request.path(), failure);
            return Response.FAILED;
        }
    }

    /**
     * Starts a server on localhost. Port 0 is any free one.
     *
     * @throws UncheckedIOException if the port is taken
     */
    public Server start(int port) {
        return Server.start(this, port);
    }
}
