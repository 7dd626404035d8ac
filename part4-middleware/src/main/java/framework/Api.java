package framework;

import module java.base;

/** A web application: what answers the requests of a server. */
public final class Api implements Handler {
    private static final Key<HttpException> REFUSAL = new Key<>("refusal");

    private final List<Route> routes = new ArrayList<>();
    private final Map<String, Api> mounts = new LinkedHashMap<>();
    private final Router router;
    private Middleware layers = next -> next;
    private Handler layered;
    private Limits limits = Limits.USUAL;
    private boolean isMounted;

    /** An application that answers 404 where it has no route. */
    public Api() {
        this(request -> Response.of(404, "There is nothing here."));
    }

    /** An application that asks this handler where it has no route. */
    public Api(Handler fallback) {
        router = new Router(fallback, this::routes);
        layered = this::respond;
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
        Objects.requireNonNull(handler, "A route needs a handler");
        router.add(method, pattern, Safely.stack(around).wrap(handler));
        routes.add(new Route(method, pattern));
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
     * @throws IllegalArgumentException if it is malformed or already taken,
     *     or if the application has limits: they belong to what is started
     */
    public Api mount(String prefix, Api api) {
        if (api == this || api.holds(this)) {
            throw new IllegalArgumentException(
                    "An application cannot be mounted below itself");
        }
        if (api.limits != Limits.USUAL) {
            throw new IllegalArgumentException("Limits are for the"
                    + " application that is started, not for one below it");
        }
        router.mount(prefix, api);
        api.isMounted = true;
        mounts.put(prefix.equals("/") ? "" : prefix, api);
        return this;
    }

    private boolean holds(Api other) {
        return mounts.values().stream()
                .anyMatch(api -> api == other || api.holds(other));
    }

    /** All routes, those of the mounted applications last. */
    public List<Route> routes() {
        List<Route> all = new ArrayList<>(routes);
        mounts.forEach((prefix, api) -> {
            for (Route route : api.routes()) {
                all.add(new Route(route.method(), prefix + route.pattern()));
            }
        });
        return all;
    }

    /**
     * Puts layers around everything this application answers. The first one
     * given is the outermost; those of a later call go inside. Each sees
     * final responses: what a handler or another layer throws has become a
     * response before it gets there. Call this before the start.
     */
    public Api use(Middleware... middleware) {
        layers = layers.then(Safely.stack(middleware));
        layered = layers.wrap(this::respond);
        return this;
    }

    /** Never throws: what goes wrong becomes a response, too. */
    @Override
    public Response handle(Request request) {
        return Safely.answer(layered, request);
    }

    /** Lets the layers see a response that no handler has made. */
    Response refuse(Request request, HttpException refusal) {
        return handle(request.with(REFUSAL, refusal));
    }

    private Response respond(Request request) throws Exception {
        Optional<HttpException> refusal = request.attribute(REFUSAL);
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        return router.handle(request);
    }

    Limits limits() {
        return limits;
    }

    private Api limit(Limits changed) {
        if (isMounted) {
            throw new IllegalStateException("This application is mounted:"
                    + " limits are for the one that is started");
        }
        limits = changed;
        return this;
    }

    /**
     * Sets the longest request body, 1 MiB unless set. A longer one is
     * answered with 413.
     *
     * @param bytes less than 2 GiB, which is what an array can hold
     * @throws IllegalArgumentException if it is anything else
     */
    public Api bodyLimit(long bytes) {
        return limit(limits.withBody(bytes));
    }

    /**
     * Sets how much memory the bodies of all requests together may take, an
     * eighth of the heap unless set. A request whose body does not fit is
     * answered with 503 and {@code Retry-After}.
     *
     * @param bytes each body takes a multiple of 16 KiB
     * @throws IllegalArgumentException if it is negative
     */
    public Api memoryLimit(long bytes) {
        return limit(limits.withMemory(bytes));
    }

    /**
     * Sets how many requests may be in flight at a time, two for each MiB
     * of the heap unless set. What comes then is answered with 503 and
     * {@code Retry-After}.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public Api requestLimit(int requests) {
        return limit(limits.withRequests(requests));
    }

    /**
     * Sets how long {@link Server#close} waits for the requests in flight,
     * 30 seconds unless set.
     *
     * @param max from nothing to a day
     * @throws IllegalArgumentException if it is anything else
     */
    public Api closeWithin(Duration max) {
        return limit(limits.withClosing(max));
    }

    /**
     * Starts {@link Engine#usual} on localhost. Port 0 is any free one.
     *
     * <p>For the JDK's server, what is not set already is set for all of this
     * JVM: the system properties nodelay (true), maxReqTime (15 seconds),
     * maxIdleConnections (one for each 768 KiB of the heap), maxReqHeaderSize
     * (64 KiB) and drainAmount (64 MiB), each after "sun.net.httpserver." for
     * the JDK's server and after "robaho.net.httpserver." for another one,
     * and jdk.httpserver.maxConnections (one for each 384 KiB). The time for
     * a request runs until its body has been read.
     *
     * @throws UncheckedIOException if the port is taken
     * @throws IllegalStateException if several servers are named
     */
    public Server start(int port) {
        return start(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), port));
    }

    /**
     * Starts a server on any address of this machine, as {@link #start(int)}
     * does on localhost. Others can reach it then: if its engine speaks no
     * TLS, put it behind a proxy that has a certificate.
     *
     * @param address such as {@code new InetSocketAddress("0.0.0.0", 8000)}
     * @throws UncheckedIOException if it is taken, or not one of ours
     */
    public Server start(InetSocketAddress address) {
        return start(address, Engine.usual());
    }

    /** As {@link #start(int)}, on a server of your choice. */
    public Server start(int port, Engine engine) {
        return start(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), port), engine);
    }

    /** As {@link #start(InetSocketAddress)}, on a server of your choice. */
    public Server start(InetSocketAddress address, Engine engine) {
        return Server.start(this, address, engine);
    }
}
