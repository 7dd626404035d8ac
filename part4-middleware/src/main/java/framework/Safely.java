package framework;

import module java.base;

/** Answers requests, and never throws. */
final class Safely {
    private static final System.Logger LOG = System.getLogger("framework");

    private Safely() {
    }

    /** Several layers as one. Each sees final responses. */
    static Middleware stack(Middleware... layers) {
        Middleware stack = next -> next;
        for (Middleware layer : layers) {
            stack = stack.then(next ->
                    layer.wrap(request -> answer(next, request)));
        }
        return stack;
    }

    /** What the handler answers, or what becomes of an exception. */
    static Response answer(Handler handler, Request request) {
        try {
            Response response = handler.handle(request);
            return Objects.requireNonNull(response, "A handler returned null");
        } catch (HttpException refusal) {
            if (isFailure(refusal)) {
                log(request, refusal);
            }
            return refusal.response();
        } catch (Throwable failure) {
            // An Error too: the client waits for an answer all the same.
            log(request, failure);
            return Response.FAILED;
        }
    }

    /** Something of ours has failed, and somebody has put it into words. */
    private static boolean isFailure(HttpException refusal) {
        return refusal.status() == 500
                || refusal.status() > 500 && refusal.getCause() != null;
    }

    private static void log(Request request, Throwable failure) {
        LOG.log(System.Logger.Level.ERROR,
                "Failed at " + request.path(), failure);
    }
}
