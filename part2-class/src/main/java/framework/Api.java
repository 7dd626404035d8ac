package framework;

import module java.base;

/** A web application: what answers the requests of a server. */
public final class Api implements Handler {
    private static final System.Logger LOG = System.getLogger("framework");

    private final Handler handler;

    /** An application that answers every request with this handler. */
    public Api(Handler handler) {
        this.handler = handler;
    }

    /** Never throws: what goes wrong becomes a response, too. */
    @Override
    public Response handle(Request request) {
        try {
            Response response = handler.handle(request);
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
