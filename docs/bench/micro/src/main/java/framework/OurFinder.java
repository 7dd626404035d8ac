package framework;

import bench.Entry;
import bench.Finder;
import bench.Found;
import framework.Node.Endpoint;
import java.util.List;

/** The search of part 4's router. In this package, for it is not public. */
public final class OurFinder implements Finder {
    private final Node root = new Node();

    private record Marked(Entry entry) implements Handler {
        @Override
        public Response handle(Request request) {
            return Response.empty(204);
        }
    }

    public OurFinder(List<Entry> table) {
        for (Entry entry : table) {
            RoutePattern pattern = RoutePattern.parse(entry.pattern());
            Node end = root;
            for (Segment segment : pattern.segments()) {
                end = end.child(segment);
            }
            end.endpoints.put(entry.method(),
                    new Endpoint(pattern, new Marked(entry)));
        }
    }

    @Override
    public Found find(String method, String path) {
        List<String> segments = Percent.segments(path);
        Endpoint end = new Search(method, segments).find(root, 0);
        return end != null && end.handler() instanceof Marked(Entry entry)
                ? new Found(entry, end.pattern().values(segments))
                : null;
    }
}
