package bench;

import framework.Api;
import framework.middleware.AccessLog;
import framework.middleware.ConditionalGet;
import framework.middleware.ErrorPages;
import framework.middleware.Gzip;
import framework.middleware.LineWriter;
import framework.middleware.OwnSite;
import framework.middleware.RateLimit;
import framework.middleware.RequestId;
import framework.middleware.SecurityHeaders;
import framework.middleware.StrictHttp;
import java.nio.file.Path;
import java.time.Duration;

/** The same application in all the layers of part 4's program. */
final class Stack {
    private Stack() {
    }

    static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        Api api = Router.api(Path.of(arguments[1]))
                .use(new AccessLog(new LineWriter(System.out)),
                        new RequestId(),
                        new ErrorPages(),
                        new SecurityHeaders(),
                        new StrictHttp(),
                        new OwnSite(),
                        // It counts, but refuses nobody.
                        new RateLimit(1_000_000_000, Duration.ofSeconds(1)),
                        new ConditionalGet(),
                        new Gzip());
        Router.run(api, port, arguments[2]);
    }
}
