package framework.middleware;

import module java.base;
import framework.*;

/**
 * A handler that serves the files of a folder. Mount it, as in
 * {@code api.mount("/app", new Api(new StaticFiles(folder)))}, or give it a
 * route that ends with {@code {file...}}.
 */
public final class StaticFiles implements Handler {
    private final Folder folder;
    private final MediaTypes types;

    /**
     * @param folder must be there; its files may change at any time
     * @throws IllegalArgumentException if there is no such folder
     */
    public StaticFiles(Path folder) {
        this(new Folder(folder), MediaTypes.KNOWN);
    }

    private StaticFiles(Folder folder, MediaTypes types) {
        this.folder = folder;
        this.types = types;
    }

    /**
     * A copy that knows one more type of file, or another for an ending.
     *
     * @param ending without its dot, such as md, in any case
     * @param type such as text/markdown; charset=utf-8
     * @throws IllegalArgumentException if one of them cannot be that
     */
    public StaticFiles withType(String ending, String type) {
        return new StaticFiles(folder, types.with(ending, type));
    }

    @Override
    public Response handle(Request request) throws IOException {
        String method = request.method();
        if (method.equals("GET") || method.equals("HEAD")) {
            return get(request);
        }
        Response refusal = method.equals("OPTIONS")
                ? Response.empty(204)
                : Response.of(405, "Files can only be read.");
        return refusal.withHeader("Allow", "GET, HEAD, OPTIONS");
    }

    private Response get(Request request) throws IOException {
        if (request.rest().isEmpty()) {
            return redirectToFolder(request);
        }
        List<String> names = Percent.segments(request.rest());
        Optional<FileVersion> found = folder.find(names);
        if (found.isEmpty()) {
            return notFound();
        }
        FileVersion file = found.get();
        if (file.is("isDirectory") && !names.getLast().isEmpty()) {
            return redirectToFolder(request);
        }
        return file.is("isRegularFile") && Files.isReadable(file.path())
                ? file.answer(request, types.of(file.path().toString()))
                : notFound();
    }

    private static Response notFound() {
        return Response.of(404, "There is no such file.");
    }

    /** The links of an index.html count from the slash after the folder. */
    private static Response redirectToFolder(Request request) {
        String query = request.query().isEmpty() ? "" : "?" + request.query();
        return Response.redirect(request.path() + "/" + query);
    }
}
