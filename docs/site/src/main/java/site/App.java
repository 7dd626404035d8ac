package site;

import module java.base;
import framework.Api;
import framework.Handler;
import framework.Response;
import framework.middleware.*;

/** Serves the book to the browsers of this computer, and to nobody else. */
final class App {
    /** No script but ours; Mermaid writes styles into what it draws. */
    private static final String POLICY = "default-src 'none';"
            + " script-src 'self'; connect-src 'self';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
            + " form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private App() {
    }

    static Api of(Path folder) {
        return new Api(new StaticFiles(folder))
                .use(new AccessLog(new LineWriter(System.out)),
                        new ErrorPages(),
                        new SecurityHeaders()
                                .with("Content-Security-Policy", POLICY),
                        new StrictHttp(),
                        new OwnSite(),
                        App::ownOrigin,
                        new ConditionalGet(),
                        new Gzip());
    }

    /** Scripts of other sites have no business here, not even to read. */
    private static Handler ownOrigin(Handler next) {
        return request -> {
            String own = "http://" + request.header("Host").orElse("");
            Optional<String> foreign = request.header("Origin")
                    .filter(origin -> !origin.equals(own));
            return foreign.isPresent()
                    ? Response.of(403, "This is for its own pages.")
                    : next.handle(request);
        };
    }
}
