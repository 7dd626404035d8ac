package framework.middleware;

import module java.base;
import framework.*;

/**
 * A file as it is now, and the responses that send it.
 *
 * @param changed when, to the second
 * @param tag another one for each version
 */
record FileVersion(Path path, long size, Instant changed, String tag) {
    private static final int PIECE = 32 * 1024;

    static FileVersion of(Path path, BasicFileAttributes file) {
        String tag = "\"%x-%x\"".formatted(
                file.lastModifiedTime().to(TimeUnit.NANOSECONDS), file.size());
        Instant changed = file.lastModifiedTime().toInstant();
        // RFC 9110, section 8.8.2.1: never later than now.
        Instant now = Instant.now();
        Instant shown = (changed.isAfter(now) ? now : changed)
                .truncatedTo(ChronoUnit.SECONDS);
        return new FileVersion(path, file.size(), shown, tag);
    }

    /** The file, a part of it, or word that the client has it. */
    Response answer(Request request) {
        if (!isExpectedBy(request)) {
            return Response.of(412, "This is not the version you named.");
        }
        Response response = isKnownTo(request)
                ? Response.empty(304)
                : send(request);
        return response.withHeader("ETag", tag)
                .withHeader("Last-Modified", HttpDate.format(changed))
                .withHeader("Accept-Ranges", "bytes");
    }

    /** RFC 9110, sections 13.1.1 and 13.1.4: the tag, else the date. */
    private boolean isExpectedBy(Request request) {
        if (request.header("If-Match").isPresent()) {
            return ETags.clientExpects(request, tag);
        }
        return request.header("If-Unmodified-Since")
                .flatMap(HttpDate::parse)
                .filter(changed::isAfter)
                .isEmpty();
    }

    /** RFC 9110, sections 13.1.2 and 13.1.3: the tag, else the date. */
    private boolean isKnownTo(Request request) {
        if (request.header("If-None-Match").isPresent()) {
            return ETags.clientHas(request, tag);
        }
        return request.header("If-Modified-Since")
                .flatMap(HttpDate::parse)
                .filter(since -> !changed.isAfter(since))
                .isPresent();
    }

    private Response send(Request request) {
        Optional<ByteRange> range = request.header("Range")
                .filter(_ -> request.method().equals("GET"))
                .filter(_ -> isWantedBy(request))
                .flatMap(field -> ByteRange.parse(field, size));
        if (range.isEmpty()) {
            return part(new ByteRange(0, size - 1));
        }
        if (!range.get().isIn(size)) {
            return Response.of(416, "The file has " + size + " bytes.")
                    .withHeader("Content-Range", "bytes */" + size);
        }
        return part(range.get()).withStatus(206)
                .withHeader("Content-Range", "bytes " + range.get().first()
                        + "-" + range.get().last() + "/" + size);
    }

    /**
     * RFC 9110, section 13.1.5: a part must fit to the rest they have. A date
     * to the second cannot promise that, so only our tag counts.
     */
    private boolean isWantedBy(Request request) {
        return request.header("If-Range")
                .map(tag::equals)
                .orElse(true);
    }

    private Response part(ByteRange range) {
        return Response.stream(MediaTypes.of(path.toString()), range.length(),
                output -> copy(range, output));
    }

    private void copy(ByteRange range, OutputStream output)
            throws IOException {
        try (InputStream file = Files.newInputStream(path)) {
            file.skipNBytes(range.first());
            byte[] piece = new byte[PIECE];
            long left = range.length();
            while (left > 0) {
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
