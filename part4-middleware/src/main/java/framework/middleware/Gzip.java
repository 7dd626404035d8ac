package framework.middleware;

import module java.base;
import framework.*;

/**
 * Compresses texts for clients that accept it (RFC 9110, section 12.5.3). A
 * streamed body stays a stream.
 */
public final class Gzip implements Middleware {
    /** Less than this many bytes, and it is not worth the work. */
    private static final int SMALL = 1024;
    private static final int BUFFER = 8 * 1024;

    @Override
    public Handler wrap(Handler next) {
        return request -> {
            Response response = next.handle(request);
            if (!couldBeCompressed(response)) {
                return response;
            }
            Response varied = Vary.add(response, "Accept-Encoding");
            // A part would have to be cut out of the compressed bytes.
            return accepts(request) && response.status() != 206
                    ? compressed(weakened(varied)) : varied;
        };
    }

    private static boolean couldBeCompressed(Response response) {
        long length = response.content().length();
        return !response.isWithoutContent()
                && (length < 0 || length >= SMALL || response.status() == 206)
                && response.header("Content-Encoding").isEmpty()
                && Weights.elements(response.headers(), "Cache-Control")
                        .stream().noneMatch("no-transform"::equalsIgnoreCase)
                && response.header("Content-Type").map(MediaTypes::essence)
                        .filter(Gzip::isText).isPresent();
    }

    private static boolean isText(String type) {
        return type.startsWith("text/")
                || type.endsWith("json") || type.endsWith("xml")
                || type.endsWith("javascript");
    }

    private static boolean accepts(Request request) {
        Weights weights = Weights.of(request, "Accept-Encoding");
        double gzip = weights.weight("gzip", "x-gzip", "*");
        return gzip > 0 && gzip >= weights.weight("identity");
    }

    /** Same meaning, other bytes: a strong tag would claim the same bytes. */
    private static Response weakened(Response response) {
        return response.header("ETag")
                .map(tag -> response.withHeader("ETag", ETags.weak(tag)))
                .orElse(response);
    }

    private static Response compressed(Response response) {
        return response.withHeader("Content-Encoding", "gzip")
                .withContent(compressed(response.content()));
    }

    private static Content compressed(Content content) {
        if (content instanceof Content.Stream) {
            return new Content.Stream(-1,
                    output -> compress(content, output));
        }
        var memory = new ByteArrayOutputStream();
        try {
            compress(content, memory);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Content.Bytes(memory.toByteArray());
    }

    private static void compress(Content content, OutputStream output)
            throws IOException {
        // With true, a flush of the writer reaches the client.
        var gzip = new GZIPOutputStream(
                new BufferedOutputStream(output), BUFFER, true) {
            void giveMemoryBack() {
                def.end();
            }
        };
        try {
            content.writeTo(gzip);
            // Not in a finally: what breaks off must not get a proper end.
            gzip.close();
        } finally {
            gzip.giveMemoryBack();
        }
    }
}
