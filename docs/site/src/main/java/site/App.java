package site;

import module java.base;
import framework.Api;
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
                        new ConditionalGet(),
                        new Gzip());
    }
}
