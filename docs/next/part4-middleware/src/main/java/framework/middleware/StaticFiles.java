package framework.middleware;

import module java.base;
import framework.*;

/**
 * A handler that serves the files of a folder. Its route has to end with
 * {@code {file...}}, as in {@code api.get("/app/{file...}", files)}.
 */
public final class StaticFiles implements Handler {
    private final Folder folder;

    /**
     * @param folder must be there; its files may change at any time
     * @throws IllegalArgumentException if there is no such folder
     */
    public StaticFiles(Path folder) {
        this.folder = new Folder(folder);
    }

    @Override
    public Response handle(Request request) throws IOException {
        List<String> names = List.of(request.param("file").split("/", -1));
        Optional<Path> path = folder.find(names);
        if (path.isEmpty()) {
            return notFound();
        }
        var file = Files.readAttributes(path.get(), BasicFileAttributes.class);
        if (file.isDirectory() && !names.getLast().isEmpty()) {
            return redirectToFolder(request);
        }
        return file.isRegularFile()
                ? FileVersion.of(path.get(), file).answer(request)
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
