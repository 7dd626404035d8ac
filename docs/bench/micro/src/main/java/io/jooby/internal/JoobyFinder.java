package io.jooby.internal;

import bench.Entry;
import bench.Finder;
import bench.Found;
import io.jooby.Context;
import io.jooby.Route;
import io.jooby.Router;
import java.util.List;

/**
 * Jooby's radix tree. In this package, because it is not public. It leaves
 * the decoding of a parameter to whoever asks for it.
 */
public final class JoobyFinder implements Finder {
    private final Chi tree = new Chi();

    private record Marked(Entry entry) implements Route.Handler {
        @Override
        public Object apply(Context context) {
            return context;
        }
    }

    public JoobyFinder(List<Entry> table) {
        for (Entry entry : table) {
            Route route = new Route(
                    entry.method(), entry.pattern(), new Marked(entry));
            route.setPathKeys(Router.pathKeys(entry.pattern()));
            tree.insert(route);
        }
    }

    @Override
    public Found find(String method, String path) {
        Router.Match match = tree.find(method, path);
        return match.matches()
                ? new Found(((Marked) match.route().getHandler()).entry,
                        match.pathMap())
                : null;
    }
}
