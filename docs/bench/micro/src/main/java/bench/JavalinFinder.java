package bench;

import io.javalin.config.RouterConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.router.ParsedEndpoint;
import io.javalin.router.matcher.PathMatcher;
import java.util.List;

/** Javalin's list of regular expressions, as its servlet asks it. */
final class JavalinFinder implements Finder {
    private final PathMatcher matcher = new PathMatcher();

    private record Marked(Entry entry) implements Handler {
        @Override
        public void handle(Context context) {
        }
    }

    JavalinFinder(List<Entry> table) {
        RouterConfig config = new RouterConfig();
        for (Entry entry : table) {
            Endpoint endpoint = new Endpoint(
                    HandlerType.findOrCreate(entry.method()),
                    entry.pattern(), new Marked(entry));
            matcher.add(new ParsedEndpoint(endpoint, config));
        }
    }

    @Override
    public Found find(String method, String path) {
        ParsedEndpoint found = matcher.findFirstEntry(
                HandlerType.findOrDefault(method), path);
        return found == null ? null
                : new Found(((Marked) found.endpoint.handler).entry,
                        found.extractPathParams(path));
    }
}
