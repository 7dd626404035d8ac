package framework;

import module java.base;

/** A web application: what answers the requests of a server. */
public final class Api implements Handler {
    private static final System.Logger LOG = System.getLogger("framework");

    private final Router router;

    /** An application that answers 404 where it has no route. */
    public Api() {
        this(request -> Response.of(404, "There is nothing here."));
    }

    /** An application that asks this handler where it has no route. */
    public Api(Handler fallback) {
        router = new Router(fallback);
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
     * several fit, each segment prefers a text to a parameter, and that to
     * the rest, from left to right; the order of registration does not
     * matter.
     *
     * @param pattern such as {@code /notes/{id}} or {@code /app/{file...}},
     *     not percent-encoded
     * @throws IllegalArgumentException if a pattern of the same shape has
     *     this method already
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
        resource.methods().forEach(
                (method, handler) -> route(method, pattern, handler));
        return this;
    }

    /** Never throws: what goes wrong becomes a response, too. */
    @Override
    public Response handle(Request request) {
        try {
            Response response = router.handle(request);
            return Objects.requireNonNull(response, "A handler returned null");
        } catch (HttpException refusal) {
            return Response.of(refusal.status(), refusal.getMessage());
        } catch (Throwable failure) {
            // An Error too: the client waits for an answer all the same.
            LOG.log(System.Logger.Level.ERROR,
                    "Failed at " + request.path(), failure);
            return Response.of(500, "Something went wrong on our side.");
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
