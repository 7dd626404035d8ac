package jetty;

import module java.base;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers what Jetty refuses by itself, with one sentence. */
final class Refusals implements Request.Handler {
    private static final System.Logger LOG = System.getLogger("jetty");

    @Override
    public boolean handle(Request request, Response response,
            Callback callback) {
        Object cause = request.getAttribute(ErrorHandler.ERROR_EXCEPTION);
        // Jetty takes fields that it cannot parse for a fault of its own.
        int status = cause instanceof IllegalArgumentException
                ? 400 : response.getStatus();
        response.setStatus(status);
        boolean gone = cause instanceof EofException;
        LOG.log(gone ? System.Logger.Level.DEBUG : System.Logger.Level.INFO,
                "Refused with " + status + ": "
                + request.getAttribute(ErrorHandler.ERROR_MESSAGE));
        response.getHeaders().put("Content-Type", "text/plain; charset=utf-8");
        // Where the next request would begin is anybody's guess.
        response.getHeaders().put("Connection", "close");
        Content.Sink.write(response, true, sentence(status) + "\n", callback);
        return true;
    }

    private static String sentence(int status) {
        return switch (status) {
            case 414 -> "The address is too long.";
            case 431 -> "The header is too long.";
            case 505 -> "This server speaks HTTP/1.1 and HTTP/2.";
            default -> status < 500 ? "The request is malformed."
                    : "Something went wrong.";
        };
    }
}
