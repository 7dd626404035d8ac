package framework.middleware;

import framework.Handler;
import framework.Request;
import framework.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A handler that serves the files of a folder. Mount it, as in
 * {@code api.mount("/app", new Api(new StaticFiles(folder)))}, or give it a
 * route that ends with {@code {file...}}.
 */
public final class StaticFiles implements Handler {
    private static final int PIECE = 16 * 1024;

    private final Folder folder;

    /**
     * @param folder is looked at when a request comes: files can be changed
     * @throws IllegalArgumentException if there is no such folder
     */
    public StaticFiles(Path folder) {
        this.folder = new Folder(folder);
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
            return toFolder(request);
        }
        Optional<Path> path = folder.find(request.rest());
        if (path.isEmpty()) {
            return notFound();
        }
        var file = Files.readAttributes(path.get(), BasicFileAttributes.class);
        if (file.isDirectory()) {
            return toFolder(request);
        }
        return file.isRegularFile()
                ? get(request, path.get(), file)
                : notFound();
    }

    private static Response notFound() {
        return Response.of(404, "There is no such file.");
    }

    /** The links of an index.html count from the slash after the folder. */
    private static Response toFolder(Request request) {
        String query = request.query().isEmpty() ? "" : "?" + request.query();
        return Response.redirect(request.path() + "/" + query);
    }

    private static Response get(
            Request request, Path path, BasicFileAttributes file) {
        Instant changed = file.lastModifiedTime().toInstant()
                .truncatedTo(ChronoUnit.SECONDS);
        String tag = "\"%x-%x\"".formatted(
                file.lastModifiedTime().to(TimeUnit.NANOSECONDS), file.size());
        Response response = isKnown(request, tag, changed)
                ? Response.empty(304)
                : send(request, path, file.size(), tag, changed);
        return response.withHeader("ETag", tag)
                .withHeader("Last-Modified", HttpDate.format(changed))
                .withHeader("Accept-Ranges", "bytes");
    }

    /** RFC 9110, section 13.2.2: the tag decides, then the date. */
    private static boolean isKnown(
            Request request, String tag, Instant changed) {
        if (request.header("If-None-Match").isPresent()) {
            return ETags.clientHas(request, tag);
        }
        return request.header("If-Modified-Since")
                .flatMap(HttpDate::parse)
                .filter(since -> !changed.isAfter(since))
                .isPresent();
    }

    private static Response send(Request request, Path path,
            long size, String tag, Instant changed) {
        Optional<ByteRange> range = request.header("Range")
                .filter(field -> request.method().equals("GET"))
                .filter(field -> isSameFile(request, tag, changed))
                .flatMap(field -> ByteRange.parse(field, size));
        if (range.isEmpty()) {
            return part(path, new ByteRange(0, size - 1));
        }
        if (!range.get().isIn(size)) {
            return Response.of(416, "The file has " + size + " bytes.")
                    .withHeader("Content-Range", "bytes */" + size);
        }
        return part(path, range.get()).withStatus(206)
                .withHeader("Content-Range", "bytes " + range.get().first()
                        + "-" + range.get().last() + "/" + size);
    }

    /** RFC 9110, section 13.1.5: a part is of use with the same rest only. */
    private static boolean isSameFile(
            Request request, String tag, Instant changed) {
        return request.header("If-Range")
                .map(known -> known.equals(tag)
                        || known.equals(HttpDate.format(changed)))
                .orElse(true);
    }

    private static Response part(Path path, ByteRange range) {
        return Response.stream(MediaTypes.of(path.toString()), range.length(),
                output -> copy(path, range, output));
    }

    private static void copy(Path path, ByteRange range, OutputStream output)
            throws IOException {
        try (InputStream file = Files.newInputStream(path)) {
            file.skipNBytes(range.first());
            byte[] piece = new byte[PIECE];
            for (long left = range.length(); left > 0;) {
                int read = file.read(piece, 0, (int) Math.min(PIECE, left));
                if (read < 0) {
                    throw new IOException("The file has become shorter");
                }
                output.write(piece, 0, read);
                left -= read;
            }
        }
    }
}
